package app

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"standpoint/app/dossier"
	"standpoint/app/intake"
	"standpoint/app/reading"
)

// Progress says how far a long job has come.
type Progress struct {
	Done, Total int
	Name        string // the file just finished, without its folder
}

// article is one that was found in a file, after it was read.
type article struct {
	path string // the file's; of one within another file, its name there comes last
	file articleFile
	intake.Article
	suggestions []reading.Suggestion
}

// articleFile is a file that may be an article.
type articleFile struct {
	path    string      // of what is in an archive: the archive's and its name there
	archive string      // the archive's path; empty: an ordinary file
	zip     *intake.Zip // the archive while it is open
	entry   string      // its name in the archive
	name    string      // of what is held in memory: its file name
	data    []byte      // what is held in memory; nil: it is on disk
	fetched string      // the day on which a web page was fetched from path
	pasted  bool        // it is a text that was pasted
}

// again is the file without what is open of it.
func (f articleFile) again() articleFile {
	f.zip = nil
	return f
}

// read reads the articles in a file. Each has a path that begins with the file's.
func (f articleFile) read(ctx context.Context, o intake.Options) []article {
	if f.archive != "" && f.zip == nil {
		if f.zip = intake.OpenZip(f.archive); f.zip != nil {
			defer f.zip.Close()
		}
	}
	var found []intake.Article
	switch {
	case f.data != nil:
		found = intake.ArticlesOf(ctx, f.name, f.data, o)
	case f.zip != nil:
		found = f.zip.Articles(ctx, f.entry, o)
	default:
		found = intake.Articles(ctx, f.path, o)
	}
	articles := make([]article, len(found))
	for i, a := range found {
		_, within, _ := strings.Cut(a.Name, "/")
		if within != "" {
			within = "/" + within
		}
		articles[i] = article{path: f.path + within, file: f.again(), Article: a}
	}
	return articles
}

// articleFiles replaces each folder in paths by the article files directly in
// it, sorted by name, and each zip of articles by what is in it. Paths that do
// not exist stay, and so do folders that are shut or without articles: intake
// says what is wrong with them. done closes the archives.
func articleFiles(paths []string) (files []articleFile, done func()) {
	var archives []*intake.Zip
	for _, path := range paths {
		inside := articlesIn(path)
		if len(inside) == 0 {
			inside = []string{path}
		}
		for _, file := range inside {
			archive := intake.OpenZip(file)
			if archive == nil {
				files = append(files, articleFile{path: file})
				continue
			}
			archives = append(archives, archive)
			for _, entry := range archive.Files() {
				files = append(files, articleFile{path: file + "/" + entry, archive: file, zip: archive, entry: entry})
			}
		}
	}
	return files, func() {
		for _, a := range archives {
			_ = a.Close() // only read: there is nothing to lose
		}
	}
}

// FilesBelow lists the article files in the folders that lie below those in
// paths, sorted: what Import leaves out of a folder. Hidden folders are not
// looked into, and what cannot be read is left out.
func FilesBelow(ctx context.Context, paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			continue
		}
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			hidden := name != path && (strings.HasPrefix(d.Name(), ".") || isBesidePage(name, d))
			switch {
			case err != nil || hidden && d.IsDir():
				return fs.SkipDir
			case hidden || d.IsDir() || filepath.Dir(name) == filepath.Clean(path):
				return nil
			}
			if d.Type().IsRegular() && isArticle(name) {
				files = append(files, name)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// ArticleEndings are those of the files that folders are searched for, in small
// letters. A file that the user names is tried whatever its ending.
func ArticleEndings() []string { return intake.Endings() }

func isArticle(name string) bool {
	return slices.Contains(intake.Endings(), strings.ToLower(filepath.Ext(name)))
}

// isBesidePage tells the folder of pictures, scripts and adverts that a browser
// saves beside a page: it is called like the page, with "_files".
func isBesidePage(name string, d fs.DirEntry) bool {
	page, ok := strings.CutSuffix(name, "_files")
	if !ok || !d.IsDir() {
		return false
	}
	return slices.ContainsFunc([]string{".html", ".htm", ".xhtml"}, func(ending string) bool {
		_, err := os.Stat(page + ending)
		return err == nil
	})
}

func articlesIn(path string) []string {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil
	}
	entries, _ := os.ReadDir(path) // of a folder that cannot be read intake says so
	var files []string
	for _, e := range entries {
		if !e.IsDir() && isArticle(e.Name()) {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	return files
}

// readArticles takes in and reads the files on all cores. Articles come back in
// the order of the files whatever the order in which they were finished.
// Suggestions below minConfidence (percent) are left out. progress may be nil;
// calls to it do not overlap.
func readArticles(ctx context.Context, reader *reading.Reader, files []articleFile, minConfidence int, progress func(Progress)) ([]article, error) {
	articles := make([][]article, len(files))
	options := intake.Options{Latest: latestDay(time.Now())}
	var (
		mu   sync.Mutex
		done int
	)
	jobs, stop := errgroup.WithContext(ctx)
	jobs.SetLimit(runtime.NumCPU())
	for i, file := range files {
		jobs.Go(func() error {
			if err := stop.Err(); err != nil {
				return err
			}
			articles[i] = guarded(file.path, func() []article { return readFile(stop, reader, file, options, minConfidence) })
			mu.Lock()
			defer mu.Unlock()
			done++
			if progress != nil {
				progress(Progress{Done: done, Total: len(files), Name: filepath.Base(file.path)})
			}
			return nil
		})
	}
	if err := jobs.Wait(); err != nil {
		return nil, err
	}
	return slices.Concat(articles...), ctx.Err()
}

// latestDay is the day that it is now where the day is furthest on. It is the
// only thing that the reading of articles asks a clock for, and it decides one
// thing: a date after it is not believed.
func latestDay(now time.Time) dossier.Date {
	const furthestEast = 14 * time.Hour // from UTC: Kiritimati
	return dossier.Date(now.UTC().Add(furthestEast).Format(time.DateOnly))
}

// readFile reads the articles in a file, and what they say.
func readFile(ctx context.Context, reader *reading.Reader, file articleFile, o intake.Options, minConfidence int) []article {
	articles := file.read(ctx, o)
	for i := range articles {
		if a := &articles[i]; a.Err == nil {
			a.suggestions = suggest(reader, a.Source, minConfidence)
		}
	}
	return articles
}

// suggest reads a source. Suggestions below minConfidence (percent) are left out.
func suggest(reader *reading.Reader, s dossier.Source, minConfidence int) []reading.Suggestion {
	return reader.ReadFrom(reading.Article{Text: s.Text, Published: s.Published}, minConfidence)
}

// guarded keeps a fault of ours that one odd article brings out from ending the
// program and the reading of all others.
func guarded(path string, read func() []article) (found []article) {
	defer func() {
		if fault := recover(); fault != nil {
			name := filepath.Base(path)
			found = []article{{path: path, Article: intake.Article{
				Name: name, Err: fmt.Errorf("%s brought out a fault in Standpoint (%v). Please report it, if you can with the article", name, fault),
			}}}
		}
	}()
	return read()
}

// names finds the ids of parties and issues by their names.
type names struct {
	party map[string]dossier.ID
	issue map[string]dossier.ID
}

func namesOf(cb dossier.Codebook) names {
	n := names{party: map[string]dossier.ID{}, issue: map[string]dossier.ID{}}
	for _, p := range cb.Parties {
		n.party[p.Name] = p.ID
	}
	for _, i := range cb.Issues {
		n.issue[i.Name] = i.ID
	}
	return n
}

// passages turns suggestions on a text into passages of a dossier.
func (n names) passages(text string, suggestions []reading.Suggestion, engine string) []dossier.Passage {
	passages := make([]dossier.Passage, 0, len(suggestions))
	for _, s := range suggestions {
		p := s.Passage(text, engine)
		p.Party, p.Issue, p.ClaimedBy = n.party[s.Party], n.issue[s.Issue], n.party[s.ClaimedBy]
		passages = append(passages, p)
	}
	return passages
}
