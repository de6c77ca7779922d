package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// read imports a text and fails the test where that is impossible.
func read(t *testing.T, text string, latest dossier.Date) dossier.Source {
	t.Helper()
	s, err := Bytes("a.txt", []byte(text), latest)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDatelines(t *testing.T) {
	const body = "The harbour council met. It decided nothing on Saturday, April 26.\nMore followed later in the day."
	for _, c := range []struct {
		name, head    string
		place, agency string
		published     dossier.Date
		how           dossier.How
	}{
		{"AP", "WASHINGTON (AP) — ", "Washington", "AP", "", dossier.Unknown},
		{"AP with country", "KYIV, Ukraine (AP) — ", "Kyiv, Ukraine", "AP", "", dossier.Unknown},
		{"AP capitals in the country", "DUBAI, United Arab Emirates (AP) — ", "Dubai, United Arab Emirates", "AP", "", dossier.Unknown},
		{"Reuters", "LONDON, April 27 (Reuters) - ", "London", "Reuters", "2025-04-27", dossier.Inferred},
		{"Reuters two places", "KYIV/MOSCOW, Apr 27 (Reuters) - ", "Kyiv/Moscow", "Reuters", "2025-04-27", dossier.Inferred},
		{"Reuters without place", "April 27 (Reuters) - ", "", "Reuters", "2025-04-27", dossier.Inferred},
		{"Xinhua", "BEIJING, April 26 (Xinhua) -- ", "Beijing", "Xinhua", "2025-04-26", dossier.Inferred},
		{"dpa", "Berlin (dpa) - ", "Berlin", "dpa", "", dossier.Unknown},
		{"dpa through another agency", "Oslo, Apr. 26, (dpa/NTB) – ", "Oslo", "dpa/NTB", "2025-04-26", dossier.Inferred},
		{"UPI", "WARSAW, April 26 (UPI) -- ", "Warsaw", "UPI", "2025-04-26", dossier.Inferred},
		{"AFP with year", "Paris, April 26, 2025 (AFP) - ", "Paris", "AFP", "2025-04-26", dossier.Stated},
		{"TASS", "MOSCOW, April 26. /TASS/. ", "Moscow", "TASS", "2025-04-26", dossier.Inferred},
		{"EFE", "Madrid, Apr 26 (EFE).- ", "Madrid", "EFE", "2025-04-26", dossier.Inferred},
		{"Indian paper", "NEW DELHI: ", "New Delhi", "", "", dossier.Unknown},
		{"Pakistani agency", "ISLAMABAD, Apr 26 (APP): ", "Islamabad", "APP", "2025-04-26", dossier.Inferred},
		{"ILO", "GENEVA (ILO News) – ", "Geneva", "ILO News", "", dossier.Unknown},
		{"full date, no agency", "ROME, 26 April 2025 - ", "Rome", "", "2025-04-26", dossier.Stated},
		{"day first, no year", "ANKARA, 26 April (AA) – ", "Ankara", "AA", "2025-04-26", dossier.Inferred},
		{"weekday in the dateline", "TOKYO, Sunday, April 27 (Kyodo) - ", "Tokyo", "Kyodo", "2025-04-27", dossier.Inferred},
		{"no space around the dash", "UNITED NATIONS (AP)—", "United Nations", "AP", "", dossier.Unknown},
		{"byline above", "By Jane Doe\n\nSEOUL, April 26 (Yonhap) -- ", "Seoul", "Yonhap", "2025-04-26", dossier.Inferred},
		{"headline above", "Harbour talks go on\nVIENNA (AP) — ", "Vienna", "AP", "", dossier.Unknown},
		{"unknown agency in capitals' dateline", "PORT-AU-PRINCE (Harbour Wire) — ", "Port-au-Prince", "Harbour Wire", "", dossier.Unknown},
		{"agency only", "(Reuters) - ", "", "Reuters", "", dossier.Unknown},
		{"city and dash", "Brussels - ", "Brussels", "", "", dossier.Unknown},
		{"ISO date", "GENEVA, 2025-04-26 (ILO News) – ", "Geneva", "ILO News", "2025-04-26", dossier.Stated},
		{"date line above", "Harbour talks go on\n\nSaturday, April 26, 2025\n\nRIGA (AP) — ", "Riga", "AP", "2025-04-26", dossier.Stated},
		{"date line with times", "Harbour talks go on\nPublished 26 Apr 2025 10:32 GMT, updated at 11.15 GMT\n", "", "", "2025-04-26", dossier.Stated},
		{"labels", "Title: Harbour talks go on\nDate: 26.04.2025\nSource: AFP\n\n", "", "AFP", "2025-04-26", dossier.Stated},
		{"byline with date", "By JANE DOE, Associated Press | 26 April 2025\n\n", "", "AP", "2025-04-26", dossier.Stated},
		{"date among other words", "Harbour talks go on\nWorld | Ports | 26 April 2025\n", "", "", "2025-04-26", dossier.Likely},
		{"date in the address", "https://example.org/world/2025/04/26/harbour-talks\nHarbour talks go on\n\n", "", "", "2025-04-26", dossier.Likely},
		{"month only", "Harbour talks go on\nApril 2025\n\n", "", "", "2025-04", dossier.Stated},

		{"ISO date and time", "2025-04-26T10:32:00Z\nHarbour talks go on\n\n", "", "", "2025-04-26", dossier.Stated},
		{"ISO time with zone", "2025-04-26T10:32:00.123+02:00\nHarbour talks go on\n\n", "", "", "2025-04-26", dossier.Stated},
		{"update above the date", "Harbour talks go on\nUpdated 27 April 2025\nPublished 26 April 2025\n\n", "", "", "2025-04-26", dossier.Stated},
		{"times in capitals, update above", "Harbour talks go on\nUpdated 1:30 PM EDT, April 27, 2025\nPublished 9:00 AM EDT, April 26, 2025\n\n", "", "", "2025-04-26", dossier.Stated},
		{"zone after a blank", "Harbour talks go on\n2025-04-26 10:30:00 +0200\n\n", "", "", "2025-04-26", dossier.Stated},
		{"first sentence without a stop under a headline", "Harbour talks go on\n\nGENEVA – The council met on a boat\n\n", "Geneva", "", "", dossier.Unknown},
		{"update only", "Harbour talks go on\nUpdated 27 April 2025, 10:32\n\n", "", "", "2025-04-27", dossier.Stated},
		{"stop after the place", "KYIV. April 26 (Interfax-Ukraine) – ", "Kyiv", "Interfax", "2025-04-26", dossier.Inferred},
		{"stop that belongs to the place", "Washington, D.C. (AP) — ", "Washington, D.C.", "AP", "", dossier.Unknown},
		{"agency after the dash", "MOSCOW, April 26 - RIA Novosti. ", "Moscow", "RIA Novosti", "2025-04-26", dossier.Inferred},
		{"agency and date in a line", "Reuters - April 26, 2025\n\n", "", "Reuters", "2025-04-26", dossier.Stated},

		{"none", "", "", "", "", dossier.Unknown},
		{"place in a headline", "Oslo - Riga talks fail\n\n", "", "", "", dossier.Unknown},
		{"capitals in a headline", "GENEVA: no answer\n\n", "", "", "", dossier.Unknown},
		{"aside after a place", "Moscow — which has no harbour — did not answer. ", "", "", "", dossier.Unknown},
		{"year in brackets", "NORLAND (1914) — ", "", "", "", dossier.Unknown},
		{"topic in capitals", "ANALYSIS: ", "", "", "", dossier.Unknown},
		{"party in capitals", "NATO: ", "", "", "", dossier.Unknown},
		{"person in brackets", "Mayor Moor (left) ", "", "", "", dossier.Unknown},
		{"timeline entry", "April 26: ", "", "", "", dossier.Unknown},
		{"ambiguous figures", "Harbour talks go on\n04/05/2025\n\n", "", "", "", dossier.Unknown},
		{"dash in a sentence", "The mayor of Oslo — ", "", "", "", dossier.Unknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(t, c.head+body, "2025-12-31")
			if s.Place != c.place || s.Agency != c.agency || s.Published != c.published || s.PublishedHow != c.how {
				t.Errorf("got  place %q agency %q published %q (%s: %s)\nwant place %q agency %q published %q (%s)",
					s.Place, s.Agency, s.Published, s.PublishedHow, s.PublishedWhy, c.place, c.agency, c.published, c.how)
			}
			if (s.PublishedHow == dossier.Inferred || s.PublishedHow == dossier.Likely) && s.PublishedWhy == "" {
				t.Error("no reason is given")
			}
		})
	}
}

func TestTranscriptsSpeakerIsNoPlace(t *testing.T) {
	s := read(t, "ROME: I have a question.\nMOOR: Please.\nROME: Who pays for the lighthouse?\n", "")
	if s.Place != "" {
		t.Errorf("place %q", s.Place)
	}
}

func TestYearIsInferredNeverAfterTheBound(t *testing.T) {
	// 26 April is a Saturday in 2031, 2025 and 2014; 18 August a Monday in 2025 and 2014.
	const rome = "ROME, April 26 (AP) — They met on Saturday, April 26, and parted."
	for _, c := range []struct {
		name, text string
		latest     dossier.Date
		want       dossier.Date
		why        string
	}{
		{"latest year that fits", rome, "2025-04-26", "2025-04-26", "calls 26 April a Saturday, which fits 2025 (before that 2014)"},
		{"a day too early", rome, "2025-04-25", "2014-04-26", "fits 2014"},
		{"no bound: the release's year and not the clock's", rome, "", "2025-04-26", "fits 2025"},
		{"a bound after the release", rome, "2040-01-01", "2025-04-26", "fits 2025"},
		{"bound by month", rome, "2025-04", "2025-04-26", "fits 2025"},
		{"another day settles it", "ROME, Aug. 19 (AP) — They met on Monday, Aug. 18, and parted.", "2025-12-31", "2025-08-19", "calls 18 August a Monday"},
		{"across the new year", "ROME, Jan. 2 (AP) — They met on Tuesday, Dec. 31, and parted.", "2025-12-31", "2025-01-02", "calls 31 December a Tuesday"},
		{"no weekday", "ROME, April 26 (AP) — They met on April 25, and parted.", "2025-12-31", "", "no weekday"},
		{"weekdays that contradict", "ROME, April 26 (AP) — Saturday, April 26, or Saturday, April 25.", "2025-12-31", "", "no year fits"},
		{"full date after the bound", "ROME, 26 April 2026 (AP) — They met.", "2025-12-31", "", "which is after 2025-12-31"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(t, c.text, c.latest)
			if s.Published != c.want || !strings.Contains(s.PublishedWhy, c.why) {
				t.Errorf("got %q, %q; want %q, %q", s.Published, s.PublishedWhy, c.want, c.why)
			}
			if (s.Published == "") != (s.PublishedHow == dossier.Unknown) {
				t.Errorf("%q is %q", s.Published, s.PublishedHow)
			}
		})
	}
}

func TestTitles(t *testing.T) {
	const more = "\n\nA second paragraph stands below, so that the first is not all there is."
	for _, c := range []struct {
		name, text, want string
		how              dossier.How
	}{
		{"headline", "Harbour talks end without a word on dues\n\nThe council went home.", "Harbour talks end without a word on dues", dossier.Stated},
		{"headline that asks", "Who pays for the lighthouse?\nNobody knows.", "Who pays for the lighthouse?", dossier.Stated},
		{"headline over a dateline", "Harbour talks end\nOSLO (AP) — The council went home.", "Harbour talks end", dossier.Stated},
		{"headline over a byline", "Harbour talks end\nBy Jane Doe\nThe council went home.", "Harbour talks end", dossier.Stated},
		{"headline with a dash after a place", "Oslo - Riga talks fail\n\nThe council went home.", "Oslo - Riga talks fail", dossier.Stated},
		{"label", "Headline: Harbour talks end\n\nThe council went home.", "Harbour talks end", dossier.Stated},
		{"first sentence", "The council went home. It was late." + more, "The council went home", dossier.Derived},
		{"after the dateline", "OSLO, 26 April 2025 (AP) — The council went home. It was late.", "The council went home", dossier.Derived},
		{"abbreviations end no sentence", "Gov. Ada B. Moor of the U.S. port met Mr. Roe. They left." + more, "Gov. Ada B. Moor of the U.S. port met Mr. Roe", dossier.Derived},
		{"acronym ends one", "The port joined the EU. It was late." + more, "The port joined the EU", dossier.Derived},
		{"quotation", "“We are done,” she said. “Good night.”" + more, "“We are done,” she said", dossier.Derived},
		{"bullet", "- Council goes home.\n- Dues stay.\n\nThe council went home." + more, "Council goes home", dossier.Derived},
		{"wrapped by hand", "The harbour council went home on Friday without a\nword on the dues.\nIt was late.", "The harbour council went home on Friday without a word on the dues", dossier.Derived},
		{"long", "The harbour council of the northern coast went home late on Friday evening without a word on who pays.", "The harbour council of the northern coast went home late on Friday evening…", dossier.Derived},
		{"wrapped, the second line beginning large", "The harbour council of the northern coast went home with the\nMayor and said nothing at all about the dues, as the council\nhad promised. It was late.", "The harbour council of the northern coast went home with the Mayor and said…", dossier.Derived},
		{"headline over a second one", "Harbour Talks End Without a Word on the Lighthouse and Its Dues\nCouncil Goes Home as Fishermen Protest in Front of the Town Hall\nShare this\nThe council went home.", "Harbour Talks End Without a Word on the Lighthouse and Its Dues", dossier.Stated},
		{"page title", "Harbour talks end | Ports News | Al Jazeera\nThe council went home.", "Harbour talks end", dossier.Stated},
		{"one line", "Harbour talks end", "Harbour talks end", dossier.Derived},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(t, c.text, "")
			if s.Title != c.want || s.TitleHow != c.how {
				t.Errorf("got %q (%s), want %q (%s)", s.Title, s.TitleHow, c.want, c.how)
			}
		})
	}
}

func TestAuthorsAndCredits(t *testing.T) {
	for _, c := range []struct {
		name, text             string
		author, agency, outlet string
		noted                  string
	}{
		{"byline", "Harbour talks end\nBy Jane Doe and John van der Roe\nThe council went home.", "Jane Doe and John van der Roe", "", "", ""},
		{"byline with agency", "By JANE DOE Associated Press\nOSLO (AP) — The council went home.", "Jane Doe", "AP", "", ""},
		{"byline of an agency", "Harbour talks end\nBy Jane Doe of The Associated Press\nThe council went home.", "Jane Doe", "AP", "", ""},
		{"byline of two in capitals", "Harbour talks end\nBy JANE DOE and ANN VAN DER ROE\nThe council went home.", "Jane Doe and Ann Van Der Roe", "", "", ""},
		{"agency as the author", "Harbour talks end\nBy The Associated Press\nThe council went home.", "", "AP", "", ""},
		{"agency's staff as the author", "Harbour talks end\nBy Reuters Staff\nThe council went home.", "", "Reuters", "", ""},
		{"agency in capitals as the author", "Harbour talks end\nBy REUTERS\nThe council went home.", "", "Reuters", "", ""},
		{"two agencies as the author", "Harbour talks end\nBy AFP and Reuters\nThe council went home.", "", "AFP/Reuters", "", ""},
		{"byline with place", "By Jane Doe in Oslo\nThe council went home.", "Jane Doe", "", "", ""},
		{"no byline but a sentence", "By Friday the council had gone home.\nIt was late.", "", "", "", ""},
		{"outlet line", "Al Jazeera\nHarbour talks end\n\nThe council went home.", "", "", "Al Jazeera", ""},
		{"outlet in the dateline", "CNN — The council went home. It was late.", "", "", "CNN", ""},
		{"closing credit", "The council went home.\nIt was late.\nWith material from Reuters.", "", "Reuters", "", "“With material from Reuters.”"},
		{"closing credit to two", "The council went home.\nWith input from AFP and dpa", "", "AFP/dpa", "", "“With input from AFP and dpa”"},
		{"sign-off with initials", "Oslo (dpa/NTB) – The council went home.\nNTB\nABC", "", "dpa/NTB", "NTB", "“NTB”, “ABC”"},
		{"copyright", "The council went home.\n© 2025 The Associated Press", "", "AP", "", "©"},
		{"writers", "The council went home.\nAssociated Press writers Jane Doe and John Roe contributed to this report.", "", "AP", "", "contributed"},
		{"crew", "OSLO (Reuters) - The council went home.\n(Reporting by Jane Doe; Editing by John Roe)", "", "Reuters", "", "Reporting by"},
		{"crew without brackets", "OSLO (Reuters) - The council went home.\nReporting by Jane Doe Writing by Ann Roe Editing by John Roe", "", "Reuters", "", "Reporting by"},
		{"contribution", "The council went home.\nThe Associated Press contributed to this story", "", "AP", "", "contributed"},
		{"contributing", "The council went home.\nContributing: The Associated Press", "", "AP", "", "Contributing"},
		{"page title", "Harbour talks end | AP News\nThe council went home.", "", "AP", "", ""},
		{"no credit", "The council went home.\nIt took advice from Reuters and others.", "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(t, c.text, "")
			if s.Author != c.author || s.Agency != c.agency || s.Outlet != c.outlet || !strings.Contains(s.Note, c.noted) {
				t.Errorf("got author %q agency %q outlet %q note %q", s.Author, s.Agency, s.Outlet, s.Note)
			}
			if s.Text != c.text {
				t.Error("the text was changed")
			}
			if c.noted == "" && s.Note != "" {
				t.Errorf("note %q", s.Note)
			}
		})
	}
}

func TestAddressIsTaken(t *testing.T) {
	s := read(t, "https://example.org/a\nHarbour talks end\n\nThe council went home.", "")
	if s.Address != "https://example.org/a" || s.Title != "Harbour talks end" {
		t.Errorf("got %q, %q", s.Address, s.Title)
	}
}

// The customer's articles lie beside the project, not in it.
func TestSharedArticles(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "accuracy", "articles")
	for _, c := range []struct {
		file, place, agency string
		published           dossier.Date
		how, titleHow       dossier.How
	}{
		{"000_d91bb9a41e43ac61.txt", "Rome", "dpa/GNA", "2025-04-26", dossier.Inferred, dossier.Derived},
		{"002_487afd3e3b9a1808.txt", "", "Reuters", "", dossier.Unknown, dossier.Derived},
	} {
		path := filepath.Join(dir, c.file)
		if _, err := os.Stat(path); err != nil {
			t.Skipf("no articles in %s", dir)
		}
		s, err := File(path, "2025-12-31")
		if err != nil {
			t.Fatal(err)
		}
		if s.Place != c.place || s.Agency != c.agency || s.Published != c.published || s.PublishedHow != c.how || s.TitleHow != c.titleHow || s.Lang != "en" {
			t.Errorf("%s: %+v", c.file, s)
		}
	}
}
