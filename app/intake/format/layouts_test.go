package format

import (
	"fmt"
	"html"
	"strings"
)

// layout is a page as a kind of news site makes it, with all that stands around
// an article there.
type layout struct {
	name string
	page func(s story) string
}

const (
	menu    = `<ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/politics">Politics</a></li><li><a href="/money">Business and money</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather for the coast</a></li><li><a href="/login">Log in</a></li></ul>`
	teasers = `<ul><li><a href="/a">Ten beaches that the winter spared, and one that it did not</a></li><li><a href="/b">Why the price of butter will not come down before the summer</a></li><li><a href="/c">In pictures: the night the ferry sang</a></li><li><a href="/d">Quiz: how well do you know the harbour towns?</a></li></ul>`
	legal   = `<p>The Harbour Post is published by Harbour Media Ltd. We are not responsible for the content of pages elsewhere. By using this site you agree to our terms of use, our privacy policy and our policy on cookies.</p><p>© 2025 Harbour Media Ltd. All rights reserved.</p>`
	consent = `<p>We and our 842 partners store and read information on your device to show you advertising that suits you, to count our readers and to make our products better. You may accept this, reject it, or choose for each purpose. Your choice holds for this device for thirteen months.</p><button>Accept all</button><button>Reject all</button>`
	letter_ = `<h4>Get the morning tide</h4><p>Sign up for our daily newsletter and get the five stories that matter on the coast, every day before breakfast.</p><form><input type="email" placeholder="Your address"><button>Sign up</button></form>`
	replies = `<div class="comment"><b>seagull77</b><p>I have said for years that these talks lead nowhere, and nobody ever listens to people who live here and pay for it all.</p></div><div class="comment"><b>old salt</b><p>Typical. They should have asked the pilots before they sent the ministers, then everyone would be home by now.</p></div><div class="comment"><b>mariner</b><p>Great reporting as always, thank you for staying on this story while the capital looks away from it.</p></div>`
	advert  = `<div class="ad-slot" id="ad-mid"><p>Advertisement</p><p>Boots for every weather. Order before Sunday and save a fifth on your second pair.</p></div>`
)

func esc(s string) string { return html.EscapeString(s) }

// body is the article's paragraphs as elements; between them goes what between
// gives for the number of the paragraph.
func body(s story, p, h string, between func(i int) string) string {
	var b strings.Builder
	for i, text := range s.paras {
		if heading, ok := strings.CutPrefix(text, "## "); ok {
			name, _, _ := strings.Cut(h, " ")
			fmt.Fprintf(&b, "<%s>%s</%s>\n", h, esc(heading), name)
		} else {
			name, _, _ := strings.Cut(p, " ")
			fmt.Fprintf(&b, "<%s>%s</%s>\n", p, esc(text), name)
		}
		if between != nil {
			b.WriteString(between(i))
		}
	}
	return b.String()
}

func at(n int, what string) func(int) string {
	return func(i int) string {
		if i == n {
			return what
		}
		return ""
	}
}

func page(head, rest string) string {
	return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + rest + "</body></html>"
}

func titled(s story) string { return "<title>" + esc(s.title) + " | The Harbour Post</title>" }

func meta(s story) string {
	return titled(s) + `<meta property="og:title" content="` + esc(s.title) + `"><meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="` + s.day + `T08:30:00+01:00"><meta name="author" content="` + esc(s.author) + `">`
}

func data(s story) string {
	return fmt.Sprintf(`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"The Harbour Post"},{"@type":["NewsArticle"],"headline":%q,"datePublished":"%sT06:00:00Z","dateModified":"2026-01-01","author":[{"@type":"Person","name":%q}],"publisher":{"@type":"Organization","name":"The Harbour Post"}}]}</script>`, s.title, s.day, s.author)
}

func layouts() []layout {
	return append(append(modern(), older()...), awkward()...)
}

func modern() []layout {
	return []layout{
		{"blog software", func(s story) string {
			return page(meta(s), `<div id="page" class="site"><header id="masthead" class="site-header"><nav class="main-navigation">`+menu+`</nav></header><div id="content"><main><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">`+esc(s.title)+`</h1><div class="entry-meta"><span class="byline">by `+esc(s.author)+`</span> <time class="entry-date published" datetime="`+s.day+`">x</time></div></header><div class="entry-content">`+body(s, "p", "h2", nil)+`<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li>Facebook</li><li>Print</li></ul></div><div class="jp-relatedposts"><h3>Related</h3>`+teasers+`</div></div></article><div id="comments" class="comments-area"><h2>3 comments</h2>`+replies+`</div></main><aside id="secondary" class="widget-area">`+teasers+letter_+`</aside></div><footer class="site-footer">`+legal+`</footer></div>`)
		}},
		{"components without article element", func(s story) string {
			return page(data(s)+titled(s), `<div id="root"><header role="banner">`+menu+`</header><div class="ssrcss-1a"><h1 class="ssrcss-h" id="main-heading">`+esc(s.title)+`</h1><div data-component="byline-block"><span>`+esc(s.author)+`</span></div>`+body(s, `div data-component="text-block"><p class="ssrcss-p"`, `h2 class="ssrcss-s"`, at(2, `<div data-component="links-block"><h3>More on this story</h3>`+teasers+`</div>`))+`</div><div data-component="topic-list"><h2>Related topics</h2>`+menu+`</div><footer>`+legal+`</footer></div>`)
		}},
		{"grid with asides in the text", func(s story) string {
			return page(meta(s)+data(s), `<header>`+menu+`</header><main><article class="dcr-0"><div class="dcr-head"><h1>`+esc(s.title)+`</h1><address>`+esc(s.author)+`</address></div><div class="dcr-body article-body">`+body(s, "p", "h2", at(1, `<aside class="dcr-pull"><blockquote>“Whoever holds the light holds the harbour”</blockquote></aside><figure><img src="x.jpg"><figcaption>The quay on Friday. Photograph: A. Nyman</figcaption></figure>`))+`</div></article></main><section class="most-viewed"><h2>Most viewed</h2>`+teasers+`</section><footer>`+legal+`</footer>`)
		}},
		{"hashed class names", func(s story) string {
			return page(meta(s), `<div class="sc-a1"><div class="sc-b2">`+menu+`</div><div class="sc-c3"><div class="sc-d4"><h1 class="sc-e5">`+esc(s.title)+`</h1></div><div class="sc-f6">`+body(s, `p class="sc-g7"`, `h3 class="sc-h8"`, nil)+`</div></div><div class="sc-i9">`+teasers+`</div><div class="sc-j0">`+legal+`</div></div>`)
		}},
		{"advert and letter between paragraphs", func(s story) string {
			return page(meta(s), `<nav>`+menu+`</nav><article><h1>`+esc(s.title)+`</h1><section class="body">`+body(s, "p", "h2", func(i int) string {
				switch i {
				case 0:
					return advert
				case 2:
					return `<div class="newsletter-signup">` + letter_ + `</div>`
				case 3:
					return `<p><strong>Read more: <a href="/x">How the lighthouse came to stand alone</a></strong></p>`
				}
				return ""
			})+`</section></article><footer>`+legal+`</footer>`)
		}},
		{"mobile pages with amp elements", func(s story) string {
			return page(data(s)+titled(s), `<amp-sidebar id="s">`+menu+`</amp-sidebar><header class="amp-header">The Harbour Post</header><article class="amp-article"><h1>`+esc(s.title)+`</h1><amp-img src="a.jpg"></amp-img><div class="amp-content">`+body(s, "p", "h2", at(2, `<amp-ad width="300"><p>Advertisement</p></amp-ad>`))+`</div></article><amp-consent><div class="consent">`+consent+`</div></amp-consent><div class="related">`+teasers+`</div>`)
		}},
		{"consent wall above", func(s story) string {
			return page(meta(s), `<div id="cookie-banner" class="cookie-consent">`+consent+consent+`</div><nav>`+menu+`</nav><main id="main"><h1>`+esc(s.title)+`</h1><div class="story">`+body(s, "p", "h2", nil)+`</div></main><footer>`+legal+`</footer>`)
		}},
		{"elements of their own", func(s story) string {
			return page(data(s)+titled(s), `<site-nav>`+menu+`</site-nav><story-page><h1>`+esc(s.title)+`</h1><story-body>`+body(s, "p", "h2", nil)+`</story-body></story-page><site-footer>`+legal+`</site-footer>`)
		}},
	}
}

func older() []layout {
	return []layout{
		{"tables", func(s story) string {
			return page(titled(s), `<table width="100%"><tr><td colspan="3"><font size="5">The Harbour Post</font></td></tr><tr><td width="150" valign="top">`+menu+`</td><td valign="top"><h1><font>`+esc(s.title)+`</font></h1>`+body(s, "p", "h3", nil)+`</td><td width="160">`+teasers+`</td></tr><tr><td colspan="3">`+legal+`</td></tr></table>`)
		}},
		{"line breaks for paragraphs", func(s story) string {
			text := strings.ReplaceAll(strings.ReplaceAll(body(s, "p", "b", nil), "<p>", ""), "</p>", "<br><br>")
			text = strings.ReplaceAll(text, "</b>", "</b><br><br>")
			return page(titled(s), `<div id="nav">`+menu+`</div><div id="story"><h2 class="headline">`+esc(s.title)+`</h2><div class="text">`+text+`</div></div><div id="footer">`+legal+`</div>`)
		}},
		{"microdata", func(s story) string {
			return page(titled(s), `<div class="nav">`+menu+`</div><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">`+esc(s.title)+`</h1><span itemprop="author">`+esc(s.author)+`</span><meta itemprop="datePublished" content="`+s.day+`"><div itemprop="articleBody">`+body(s, "p", "h2", nil)+`</div></div><div class="sidebar">`+teasers+`</div><div class="foot">`+legal+`</div>`)
		}},
		{"content system with fields", func(s story) string {
			return page(meta(s), `<div class="region region-header">`+menu+`</div><div class="region region-content"><div class="node node-article"><h1 class="page-title">`+esc(s.title)+`</h1><div class="field field-name-body"><div class="field-items"><div class="field-item even">`+body(s, "p", "h2", nil)+`</div></div></div><div class="field field-name-field-tags"><div class="field-label">Tags:</div>`+menu+`</div></div></div><div class="region region-sidebar-second">`+teasers+`</div>`)
		}},
		{"agency page", func(s story) string {
			return page(`<title>`+esc(s.title)+` - Northwire</title><meta name="date" content="`+s.day+`">`, `<div class="top">`+menu+`</div><div class="release"><h1>`+esc(s.title)+`</h1><p class="date">`+s.day+`</p>`+body(s, "p", "p class=\"sub\"", nil)+`</div><div class="bottom">`+legal+`</div>`)
		}},
		{"print page", func(s story) string {
			return page(titled(s), `<h1>`+esc(s.title)+`</h1><p>By `+esc(s.author)+`</p>`+body(s, "p", "h2", nil)+`<hr><p><a href="#">Print</a></p>`)
		}},
		{"paragraphs as divs", func(s story) string {
			return page(meta(s), `<div class="menu">`+menu+`</div><div class="article"><h1>`+esc(s.title)+`</h1><div class="article-text">`+body(s, "div", "h2", nil)+`</div></div><div class="box">`+teasers+`</div><div class="bottom">`+legal+`</div>`)
		}},
	}
}

func awkward() []layout {
	return []layout{
		{"more comments than article", func(s story) string {
			return page(meta(s), `<nav>`+menu+`</nav><article><h1>`+esc(s.title)+`</h1><div class="content">`+body(s, "p", "h2", nil)+`</div></article><section id="comments" class="comments"><h2>Comments</h2>`+strings.Repeat(replies, 12)+`</section>`)
		}},
		{"another article below", func(s story) string {
			other := stories()[1]
			if other.title == s.title {
				other = stories()[2]
			}
			return page(meta(s)+data(s), `<nav>`+menu+`</nav><main><article class="story"><h1>`+esc(s.title)+`</h1><div class="text">`+body(s, "p", "h2", nil)+`</div></article><article class="next-story recommended"><h2>`+esc(other.title)+`</h2><p>`+esc(other.paras[0])+`</p><p>`+esc(other.paras[1])+`</p></article></main>`)
		}},
		{"text shown by script, and as data", func(s story) string {
			return page(meta(s)+fmt.Sprintf(`<script type="application/ld+json">{"@type":"NewsArticle","headline":%q,"datePublished":"%s","articleBody":%q}</script>`, s.title, s.day, strings.ReplaceAll(strings.Join(s.paras, "\n"), "## ", "")), `<nav>`+menu+`</nav><div id="app"><h1>`+esc(s.title)+`</h1><p>`+esc(s.paras[0])+`</p><div class="paywall"><p>Subscribe to read on. The first month costs one crown.</p></div></div><footer>`+legal+`</footer>`)
		}},
		{"long teasers beside", func(s story) string {
			long := `<div class="teaser"><h3><a href="/1">The winter that would not end</a></h3><p><a href="/1">All along the coast people talk of the winter of the long ice, and of what it did to the boats, the nets and the marriages.</a></p></div>`
			return page(meta(s), `<header>`+menu+`</header><div class="columns"><div class="left">`+strings.Repeat(long, 5)+`</div><div class="middle"><h1>`+esc(s.title)+`</h1><div class="copy">`+body(s, "p", "h2", nil)+`</div></div><div class="right">`+strings.Repeat(long, 5)+`</div></div><footer>`+legal+`</footer>`)
		}},
		{"posts embedded in the text", func(s story) string {
			return page(meta(s), `<nav>`+menu+`</nav><article><h1>`+esc(s.title)+`</h1><div class="rich-text">`+body(s, "p", "h2", at(1, `<div class="social-embed"><blockquote class="twitter-tweet"><p>What a day on the quay!</p>&mdash; Harbour Watch (@hwatch) March 14</blockquote><script src="w.js"></script></div>`))+`</div><ul class="tags"><li>Harbours</li><li>Talks</li></ul><div class="author-bio"><p>`+esc(s.author)+` has written about the coast for nine years and lives on a boat.</p></div></article>`)
		}},
		{"sections for paragraphs", func(s story) string {
			return page(meta(s), `<nav>`+menu+`</nav><main><h1>`+esc(s.title)+`</h1>`+body(s, `section class="par"><p`, "h2", nil)+`</main><footer>`+legal+`</footer>`)
		}},
		{"old encoding", func(s story) string {
			return strings.Replace(page(meta(s), `<div class="menu">`+menu+`</div><article><h1>`+esc(s.title)+`</h1>`+body(s, "p", "h2", nil)+`</article>`), `charset="utf-8"`, `charset="windows-1252"`, 1)
		}},
		{"audio, gallery and correction", func(s story) string {
			return page(meta(s), `<nav>`+menu+`</nav><article><h1>`+esc(s.title)+`</h1><div class="audio-player"><button>Listen</button></div><div class="article__body">`+body(s, "p", "h2", at(2, `<div class="gallery"><figure><img src="1.jpg"><figcaption>Boats in line. Photo: Northwire</figcaption></figure><figure><img src="2.jpg"><figcaption>The hotel at night. Photo: Northwire</figcaption></figure></div>`))+`</div><div class="share-bar">Share Print Email</div></article><div class="recommended-stories"><h2>Recommended</h2>`+teasers+`</div>`)
		}},
		{"contents list above", func(s story) string {
			return page(meta(s), `<nav>`+menu+`</nav><div class="breadcrumb"><a href="/">Home</a> › <a href="/w">World</a></div><article><h1>`+esc(s.title)+`</h1><nav class="toc"><ol><li><a href="#1">What happened</a></li></ol></nav>`+body(s, "p", "h2", nil)+`</article><div class="trending">`+teasers+`</div>`)
		}},
	}
}
