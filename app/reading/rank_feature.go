package reading

import (
	"math/bits"
	"strconv"
)

// feature is something that speaks for or against a frame. Its name stands in
// weights.tsv.
type feature uint8

// The features, after which come those of the kinds of frames and elements.
const (
	ftNone feature = iota
	ftBase         // every frame has it
	ftCue
	ftCueSoft
	ftConcept // a word for what the codebook says
	ftSoft    // a derived keyword
	ftOutlook // a word for how the talks go
	ftLong    // evidence of several words
	ftUnoriented
	ftGuessed      // nothing in the codebook tells which way the keyword points
	ftCueOwn       // the verb of the cue is the governor
	ftCueTopic     // the cue is a thing, with no verb, refusal or judgement in it: "foreign troops"
	ftCueTopicTold // and nothing wants or refuses it
	ftCueMany      // one of many cues of its issue, each of which tells less than one of a few
	ftCueless      // a keyword, where the codebook words the issue's poles by many cues
	ftAim          // the verb of the cue says what something else is for: "met in Nordby to end the war"
	ftSubject
	ftGap
	ftNoGovernor
	ftOtherHolder
	ftFar
	ftDeep
	ftPurpose
	ftDescribing // the evidence stands in what describes a noun
	ftInIf
	ftCondition
	ftAdjunct
	ftPlaceAbout
	ftPlaceWhen
	ftPlaceIf
	ftPlaceIn
	ftBefore
	ftNegated
	ftNegator
	ftSayNot
	ftMay
	ftMust
	ftAsked
	ftForecast
	ftMoodGood
	ftMoodBad
	ftMoodNone
	ftSaidByOther
	ftExpert
	ftClaimed
	ftCarried
	ftMisfit  // by a pronoun that is somebody, or many where the topic is one
	ftResumed // a short answer or reaction: "X does not"
	ftPronoun
	ftByName
	ftByPerson
	ftByPlace
	ftByAdjective
	ftByPeople
	ftByGroup
	ftByOffice
	ftByLearned
	ftByTitle
	ftBySource
	ftSeveral
	ftIssueOnce
	ftIssueMain
	ftIssueWithoutCues
	ftOutshone
	ftInQuote
	ftAgree
	ftClash
	ftEvidence2
	ftHeadline
	ftLongSentence
	ftYear                                                   // the sentence names a year: perhaps history
	ftOtherBetween                                           // another party is named between holder and evidence
	ftContested                                              // another issue has evidence in the same words
	ftFirstEvidence                                          // of the sentence
	ftWeak                                                   // the stand only leans
	ftSaid                                                   // given as what somebody said or thinks
	ftAlone                                                  // no other suggestion for the party and the issue
	ftConsistent                                             // most others have its side
	ftInconsistent                                           // most others have the other side
	ftWords2                                                 // the sentence has two words that the issue is worded with
	ftWords3                                                 // three
	ftWords4                                                 // four
	ftMostWords                                              // more of them than of any other issue
	ftFewerWords                                             // fewer than of another
	ftPoleWord                                               // more words of its pole than of the other
	ftPoleWords                                              // two more
	ftOtherWord                                              // fewer
	ftOtherWords                                             // two fewer
	ftKeywordVerb                                            // the keyword is a verb here: "it will deal with taxes"
	ftAkin                                                   // a word that means the same as the keyword
	ftLoneWord                                               // one word for what the codebook says, and no other of the issue
	ftOutworded                                              // the words, but for a cue, are another issue's too, which has more of them here; or what is told only points back
	ftCueTurned                                              // what the sentence says of a cue, one of a few, is for the other side than the cue
	ftCarriedWord                                            // the sentence of a pronoun for the issue has a word of the pole
	ftCueWord                                                // and more words that only cues of that side have, a few of them, than such of the other
	ftCueOtherWord                                           // fewer
	ftSoleWord                                               // the one telling word of a cue of that side, but not the cue
	ftLoneHeadline                                           // nothing below a headline is on its party and issue
	ftOutdone                                                // another of the sentence and its party is surer
	ftOutdoneByOther                                         // another of the sentence and another party
	ftPronounHere                                            // it is no name that the holder has here, but one stands before in the sentence
	ftPhrased                                                // the first of those of how the sentence is worded
	ftBeside         = ftPhrased + feature(len(phrasedFrom)) // the first of those of what stands beside
	ftBacked         = ftBeside + feature(len(besideFrom))   // the first of those of its party's other stands
	ftShared         = ftBacked + feature(len(backedFrom))   // the first of those of other parties' stands
	ftKinds          = ftShared + feature(len(sharedFrom))   // the first of those of the kinds of frames
	ftGovernors      = ftKinds + feature(len(frameKinds))    // of elements
	featureCount     = ftGovernors + feature(len(kindNames)) // not a feature
)

// featureNames are what weights.tsv and the tests call the features.
var featureNames = func() (names [featureCount]string) {
	copy(names[:], []string{
		ftBase: "base", ftCue: "cue", ftCueSoft: "cue-soft", ftConcept: "concept", ftSoft: "soft", ftOutlook: "outlook", ftLong: "long", ftUnoriented: "unoriented", ftGuessed: "guessed",
		ftCueOwn: "cue-own", ftCueTopic: "cue-topic", ftCueTopicTold: "cue-topic-told", ftCueMany: "cue-many", ftCueless: "cueless", ftAim: "aim", ftSubject: "subject", ftGap: "gap", ftNoGovernor: "nogov", ftOtherHolder: "other-holder",
		ftFar: "far", ftDeep: "deep", ftPurpose: "purpose", ftDescribing: "describing", ftInIf: "in-if", ftCondition: "condition", ftAdjunct: "adjunct",
		ftPlaceAbout: "pp-about", ftPlaceWhen: "pp-when", ftPlaceIf: "pp-if", ftPlaceIn: "pp-place", ftBefore: "before",
		ftNegated: "negated", ftNegator: "negator", ftSayNot: "saynot", ftMay: "may", ftMust: "must", ftAsked: "asked",
		ftForecast: "forecast", ftMoodGood: "mood-good", ftMoodBad: "mood-bad", ftMoodNone: "mood-none",
		ftSaidByOther: "said-by-other", ftExpert: "expert", ftClaimed: "claimed", ftCarried: "carried", ftMisfit: "misfit", ftResumed: "resumed", ftPronoun: "pronoun",
		ftByName: "by-name", ftByPerson: "by-person", ftByPlace: "by-place", ftByAdjective: "by-adjective",
		ftByPeople: "by-people", ftByGroup: "by-group", ftByOffice: "by-office", ftByLearned: "by-learned",
		ftByTitle: "by-title", ftBySource: "by-source", ftSeveral: "several", ftIssueOnce: "issue-once",
		ftIssueMain: "issue-main", ftIssueWithoutCues: "issue-without-cues", ftOutshone: "outshone", ftInQuote: "inquote",
		ftAgree: "agree", ftClash: "clash", ftEvidence2: "evidence2", ftHeadline: "headline", ftLongSentence: "longsentence", ftYear: "year",
		ftOtherBetween: "other-between", ftContested: "contested", ftFirstEvidence: "first-evidence", ftWeak: "weak", ftSaid: "said",
		ftAlone: "alone", ftConsistent: "consistent", ftInconsistent: "inconsistent",
		ftWords2: "words2", ftWords3: "words3", ftWords4: "words4", ftMostWords: "most-words", ftFewerWords: "fewer-words",
		ftPoleWord: "pole-word", ftPoleWords: "pole-words", ftOtherWord: "other-word", ftOtherWords: "other-words",
		ftKeywordVerb: "keyword-verb", ftAkin: "akin", ftLoneWord: "lone-word", ftOutworded: "outworded", ftPronounHere: "pronoun-here",
		ftCueTurned: "cue-turned", ftCarriedWord: "carried-word", ftCueWord: "cue-word", ftCueOtherWord: "cue-other-word", ftSoleWord: "sole-word",
		ftLoneHeadline: "lone-headline", ftOutdone: "outdone", ftOutdoneByOther: "outdone-by-other",
	})
	for i, from := range phrasedFrom {
		names[int(ftPhrased)+i] = "phrased>=" + strconv.Itoa(from)
	}
	for i, from := range besideFrom {
		names[int(ftBeside)+i] = "beside>=" + strconv.Itoa(from)
	}
	for i, from := range backedFrom {
		names[int(ftBacked)+i] = "backed>=" + strconv.Itoa(from)
	}
	for i, from := range sharedFrom {
		names[int(ftShared)+i] = "shared>=" + strconv.Itoa(from)
	}
	for i, name := range frameKinds {
		names[int(ftKinds)+i] = "kind-" + name
	}
	for i, name := range kindNames {
		names[int(ftGovernors)+i] = "gov-" + name
	}
	return names
}()

// featureSet is a set of features. It is a value: to keep one is to copy it.
type featureSet [4]uint64

func (s *featureSet) add(f feature) { s[f>>6] |= 1 << (f & 63) }

func (s *featureSet) remove(f feature) { s[f>>6] &^= 1 << (f & 63) }

func (s *featureSet) has(f feature) bool { return s[f>>6]&(1<<(f&63)) != 0 }

// with gives the union of two sets.
func (s featureSet) with(o featureSet) featureSet {
	for i, part := range o {
		s[i] |= part
	}
	return s
}

// featureWeights holds the weight of each feature, in hundredths of a logit.
type featureWeights [featureCount]int

// weightsOf lays out weights by name; of a name that is no feature nothing is
// kept.
func weightsOf(byName map[string]int) *featureWeights {
	var w featureWeights
	for f, name := range featureNames {
		w[f] = byName[name]
	}
	return &w
}

// sums are those of the weights of a set, for and against there being a
// position, and its side.
type sums struct{ position, side int }

// sumsOf adds up the weights of a set.
func (e *engine) sumsOf(s *featureSet) (out sums) {
	for i, part := range s {
		for ; part != 0; part &= part - 1 {
			f := i<<6 + bits.TrailingZeros64(part)
			out.position += e.weights[f]
			out.side += e.sides[f]
		}
	}
	return out
}

// count adds a feature to a set, and its weights to those of the set.
func (e *engine) count(f feature, s *featureSet, to *sums) {
	if s.has(f) {
		return
	}
	s.add(f)
	to.position += e.weights[f]
	to.side += e.sides[f]
}
