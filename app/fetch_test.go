package app_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standpoint/app"
	"standpoint/app/dossier"
)

func TestPageThatIsFetchedIsReadAsASavedOne(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			http.Redirect(w, r, "/2025/talks", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(`<html><head><title>Port talks end</title><meta property="og:site_name" content="Port Post"><meta property="article:published_time" content="2025-04-27"></head><body><article><p>` + portTalks + `</p></article></body></html>`))
	}))
	defer s.Close()
	k := gatherDesk(t)
	if _, err := app.Fetch(t.Context(), app.Address{Typed: s.URL}); !app.IsPrivateAddress(err) {
		t.Fatalf("a site on this computer was asked, or another fault: %v", err)
	}
	var hops []string
	page, err := app.Fetch(t.Context(), app.Address{Typed: s.URL, Private: "127.0.0.1", OnHop: func(a string) { hops = append(hops, a) }})
	if err != nil || page.Check(t.Context()) != nil {
		t.Fatal(err, page.Check(t.Context()))
	}
	g, err := k.GatherFetched(t.Context(), page)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{s.URL, s.URL + "/2025/talks"}; !slices.Equal(hops, want) {
		t.Errorf("told of %v, want %v", hops, want)
	}
	report, err := k.Take(t.Context(), g)
	if err != nil || report.Imported() != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	got := sourcesOf(t, k)[0]
	today := time.Now().Format(time.DateOnly)
	if got.Title != "Port talks end" || got.Outlet != "Port Post" || got.Published != dossier.Date("2025-04-27") || got.Address != s.URL+"/2025/talks" ||
		!strings.Contains(got.Note, "fetched from "+s.URL+"/2025/talks on 20") || !strings.Contains(got.Note, today[:4]) {
		t.Errorf("got %+v", got)
	}
}

// TestNoImporterAsksTheNetwork imports files of all formats that name pictures,
// scripts, frames, styles, entities and links on a site, and listens there.
func TestNoImporterAsksTheNetwork(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	heard := make(chan string, 1)
	go func() {
		defer close(heard)
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			select {
			case heard <- c.RemoteAddr().String():
			default:
			}
			_ = c.Close()
		}
	}()
	at := "http://" + listener.Addr().String()
	page := `<html><head><base href="` + at + `/"><link rel="stylesheet" href="` + at + `/a.css"><link rel="canonical" href="` + at + `/c"><meta http-equiv="refresh" content="0; url=` + at + `/r">
<script src="` + at + `/a.js"></script></head><body><article><img src="` + at + `/a.png"><iframe src="` + at + `/f"></iframe><p>` + portTalks + `</p></article></body></html>`
	word := `<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>` + other + `</w:t></w:r></w:p></w:body></w:document>`
	rels := `<?xml version="1.0"?><Relationships><Relationship Id="a" Type="attachedTemplate" Target="` + at + `/t.dotx" TargetMode="External"/></Relationships>`
	docx, err := os.ReadFile(zipOf(t, [2]string{"word/document.xml", word}, [2]string{"word/_rels/settings.xml.rels", rels}))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"page.html":   page,
		"text.txt":    other + " " + at + "/text",
		"mail.eml":    "From: a@x.example\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + page,
		"part.eml":    "From: a@x.example\nMIME-Version: 1.0\nContent-Type: message/external-body; access-type=URL; URL=\"" + at + "/body\"\n\n" + other,
		"page.mhtml":  "From: <Saved by Blink>\nSnapshot-Content-Location: " + at + "/m\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + page,
		"page.xhtml":  `<?xml version="1.0"?><!DOCTYPE html SYSTEM "` + at + `/x.dtd"><html><body><p>` + other + `</p></body></html>`,
		"entity.fodt": `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "` + at + `/e">]><office:document><office:body><text:p>&e;` + other + `</text:p></office:body></office:document>`,
		"word.docx":   string(docx),
		"rich.rtf":    `{\rtf1{\field{\*\fldinst INCLUDEPICTURE "` + at + `/p.png"}{\fldrslt ` + "Talks ended in the harbour hall at night." + `}}\par}`,
		"print.pdf":   "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(" + at + "/u)>>>>endobj\ntrailer<</Root 1 0 R>>",
	}
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	k := gatherDesk(t)
	report, err := k.Import(t.Context(), []string{dir}, nil)
	if err != nil {
		t.Fatal(err)
	}
	read := 0 // some have the same text
	for _, o := range report.Outcomes {
		if o.Skipped == "" {
			read++
		}
	}
	if len(report.Outcomes) != len(files) || read != 7 {
		t.Errorf("%d of %d files were read: %+v", read, len(files), report.Outcomes)
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	if who, asked := <-heard; asked {
		t.Errorf("the site was asked, from %s", who)
	}
}
