package reading

// kind says what a verb, noun or adjective does to what it governs.
type kind uint8

const (
	kNone     kind = iota
	kSay           // reports its content: "said"
	kThink         // holds its content true: "believes"
	kAsk           // leaves its content open: "asked whether"
	kForecast      // expects its content: no stand
	kWant          // its subject wants the object: "demands", "a demand for"
	kWeak          // its subject leans to the object: "considers"
	kUrge          // its subject wants the object to do: "urged X to"
	kPraise        // its subject approves: "hailed"
	kRefuse        // its subject does not want: "rejected", "refusal"
	kDissuade      // its subject wants the object not to do: "barred X from"
	kAccuse        // its subject blames the object for doing: "accused X of"
	kDeny          // its subject says it is not so: no stand
	kAct           // changes what it governs: "lifted", "signed"
	kPlain         // does nothing to it
	kGood          // calls its subject good: "acceptable", "a victory"
	kBad           // calls its subject bad: "unfair", "a disaster"
	kEnd           // nominal form of ending: "withdrawal of"
	kStart         // nominal form of doing: "delivery of"
	kJudge         // calls its object something: "described it as"
	kThreat        // its subject will do it unless: "threatened to"
	kReverse       // its subject gives up what it held: "relented"
	kNeed          // needed by its subject; not needed is no stand: "requires"
	kMeet          // its subject meets, talks or travels: no stand by itself
	kCause         // its object does it: "persuaded X to"; with a sign its subject wants it
)

var kinds = map[string]kind{
	"say": kSay, "think": kThink, "ask": kAsk, "forecast": kForecast, "want": kWant, "weak": kWeak,
	"urge": kUrge, "praise": kPraise, "refuse": kRefuse, "dissuade": kDissuade, "accuse": kAccuse,
	"deny": kDeny, "act": kAct, "plain": kPlain, "good": kGood, "bad": kBad, "end": kEnd,
	"start": kStart, "judge": kJudge, "threat": kThreat, "need": kNeed, "reverse": kReverse,
	"meet": kMeet, "cause": kCause, "seek": kWant,
}

// class is a set of grammatical roles that a word can play.
type class uint64

// The roles, with examples.
const (
	cNegator class = 1 << iota // not, without
	cMust                      // must, need to
	cWill                      // will, going to
	cMay                       // would, could
	cAux                       // be, have, do
	cBe                        // be, become, remain
	cHave
	cDo
	cDet        // the, any, this
	cPossessive // its, their
	cPrep       // of, with
	cRelative   // who, which
	cThat       // that
	cAnd        // and, or
	cBut        // but, yet
	cIf         // if, unless
	cWhen       // when, after, amid
	cBecause    // because, due to
	cThough     // although, despite
	cQuestion   // whether, why
	cHe
	cShe
	cThey
	cIt
	cWe // we, I
	cYou
	cAdverb     // also, recently
	cWeak       // perhaps, partly
	cFirm       // never, at once
	cDay        // Monday, March
	cAccording  // according to
	cAnaphor    // it, this, the deal
	cPerson     // minister, spokesman
	cBody       // government, army
	cSource     // statement, interview
	cTitle      // Mr, President
	cExpert     // analyst, poll
	cIncluding  // including
	cFrom       // of, from
	cBy         // by
	cTo         // to
	cWith       // with
	cOnly       // only if, until, once
	cLeads      // leads, heads: after a name
	cBefore     // before, prior to
	cArticle    // the, a
	cIndefinite // a
	cYes        // yes
	cParticle   // out, off: may stand apart from its verb
	cPaper      // resolution, report
	cAs         // as
	cQuantity   // thousands, most: of whom
	cSame       // a verb whose past is its base: "set"
	cAbout      // about, over
	cPlace      // in, at
	cFor        // for
	cWho        // who, whose
	cOr         // or: between two to choose from
	cHolds      // keeps, gets, runs: after "who"
	cCompany    // together with
	cBetween    // between: after a passive, whose act it is
	cSwitch     // on, off: after be, that a thing goes ahead or does not
	cSo         // so, neither: before "does X"; not only: before "X but also Y"
	cNow        // now, since: after "but", what is so by now
)

const (
	cModal   = cMust | cWill | cMay
	cPronoun = cHe | cShe | cThey | cIt | cWe | cYou
	cSubord  = cIf | cWhen | cBecause | cThough
	cOffice  = cPerson | cBody | cSource | cPaper
)

// functionClasses are the kinds of function.tsv, officeClasses those of
// offices.tsv.
var functionClasses = map[string]class{
	"negator": cNegator, "modal-must": cMust, "modal-will": cWill, "modal-may": cMay, "aux": cAux, "be": cBe,
	"have": cHave, "do": cDo, "det": cDet, "possessive": cPossessive, "prep": cPrep, "relative": cRelative,
	"that": cThat, "and": cAnd, "but": cBut, "if": cIf, "when": cWhen, "because": cBecause, "though": cThough,
	"question": cQuestion, "he": cHe, "she": cShe, "they": cThey, "it": cIt, "we": cWe, "you": cYou,
	"adverb": cAdverb, "weak": cWeak, "firm": cFirm, "day": cDay,
	"including": cIncluding, "from": cFrom, "by": cBy, "with": cWith, "leads": cLeads, "before": cBefore,
	"article": cArticle, "indefinite": cIndefinite, "yes": cYes, "particle": cParticle, "as": cAs,
	"quantity": cQuantity, "about": cAbout, "place": cPlace, "for": cFor, "only-if": cOnly, "terms": cTerms, "to": cTo,
	"report-of": cAccording, "anaphor": cAnaphor, "who": cWho, "holds": cHolds, "or": cOr,
	"company": cCompany, "between": cBetween, "switch": cSwitch, "so": cSo, "now": cNow,
}

var officeClasses = map[string]class{
	"person": cPerson, "body": cBody, "source": cSource, "paper": cPaper, "title": cTitle, "expert": cExpert,
}
