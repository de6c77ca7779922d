package reading

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// wording has sentences, what must be read from them and what must not.
type wording struct {
	name, text string
	want, not  []string
}

// Each construction has sentences of our own words, what must be read from
// them ("Party|Issue|side") and what must not be read with confidence.
var constructions = []wording{
	{"want", "Moor demanded a ceasefire.", []string{"Norland|Ceasefire|+"}, nil},
	{"refuse", "Vale rejected a ceasefire on Monday.", []string{"Sudria|Ceasefire|-"}, nil},
	{"refuse to give up", "Norland refused to give up the island.", []string{"Norland|Island|+"}, nil},
	{"excluded that", "Moor excluded that Norland might cede the island.", []string{"Norland|Island|+"}, []string{"Norland|Island|-"}},
	{"refuses a deed, after a comma", "Vale wants Norland to give up the island, which Moor rejects.", []string{"Norland|Island|+", "Sudria|Island|-"}, []string{"Norland|Island|-"}},
	{"refuses a deed that would be", "Norland would have to give up the island, which Moor has called a red line.", []string{"Norland|Island|+"}, nil},
	{"refuses what another gave up", "Vale gave up the island, which Moor rejects.", nil, []string{"Norland|Island|+"}},
	{"another thinks it unlikely", "Vale thought it unlikely that Norland would keep the island.", nil, []string{"Norland|Island|+"}},
	{"another thinks that it could", "Vale thinks that Norland could keep the island.", nil, []string{"Norland|Island|+"}},
	{"another is afraid that it might", "Vale feared that Norland might reject a ceasefire.", nil, []string{"Norland|Ceasefire|-"}},
	{"another is angry that it did", "Vale complained that Norland had rejected a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"negated want", "Vale said Sudria will not accept the truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"negated cue", "Moor said Norland would never cede the island.", []string{"Norland|Island|+"}, nil},
	{"causative", "Vale pushed Norland to give up the island.", []string{"Sudria|Island|-"}, []string{"Norland|Island|-"}},
	{"causative, coordinated", "Vale urged Norland to accept a truce and give up the island.", []string{"Sudria|Ceasefire|+", "Sudria|Island|-"}, []string{"Norland|Island|-"}},
	{"presupposed", "Vale said Moor must drop her refusal of a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"nominal, possessive", "Despite Norland's refusal of a ceasefire, the meeting went on.", []string{"Norland|Ceasefire|-"}, nil},
	{"nominal, adjective", "The Sudrian demand for a ceasefire was repeated.", []string{"Sudria|Ceasefire|+"}, nil},
	{"apposition", "Vale pushed Norland to give up the island — a demand rejected by Moor.", []string{"Sudria|Island|-", "Norland|Island|+"}, nil},
	{"passive with agent", "The ceasefire was rejected by Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"passive without agent", "The ceasefire was rejected.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"relative", "Moor, who wants a ceasefire, left early.", []string{"Norland|Ceasefire|+"}, nil},
	{"object gap", "The truce that Vale had rejected came back.", []string{"Sudria|Ceasefire|-"}, nil},
	{"indirect speech", "Moor said the island must stay with Norland and that Sudria should stop the attacks.", []string{"Norland|Ceasefire|+"}, nil},
	{"direct speech", "“We want a ceasefire at once,” Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"speech over sentences", "“We want peace. We need a ceasefire now,” said Vale.", []string{"Sudria|Ceasefire|+"}, nil},
	{"pronoun", "Moor came to Sudport. She demanded a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"group", "Norland and Sudria met. Both sides agreed to a ceasefire.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"capital", "Nordby rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"office", "A Sudrian minister welcomed the ceasefire.", []string{"Sudria|Ceasefire|+"}, nil},
	{"spokesman for", "A spokesman for Norland rejected the ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"name of", "Pia Lund of Sudria rejected the ceasefire.", []string{"Sudria|Ceasefire|-"}, nil},
	{"learned leader", "Otto Brandt, who leads the Norlandish delegation, arrived. Brandt rejected a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"learned name", "Sudrian envoy Pia Lund arrived. Lund rejected a ceasefire.", []string{"Sudria|Ceasefire|-"}, nil},
	{"new clause after a name", "Moor rules out a ceasefire with Sudria, and Vale insists on a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|+"}, nil},
	{"new clause with two subjects", "Moor dropped her call for a truce, and Vale and Sudria demanded a ceasefire.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|+"}, []string{"Norland|Ceasefire|+"}},
	{"gave up its demand", "Moor gave up her demand for a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"did not give up its demand", "Moor has not given up her demand for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"refused to drop its demand", "Moor refused to drop her demand for a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"told to drop its demand", "Vale said Moor must drop her demand for a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"no longer", "Moor no longer demands a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"negated thought", "“I don't think you need a truce,” Vale said.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"adjective inside what another wants", "Moor demands a ceasefire with a Sudrian guard.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"adjective of what another praises", "Moor welcomed the Sudrian truce as a step forward.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"deed that another praises", "Moor welcomed the Sudrian delivery of a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"prepared to", "Norland is prepared to accept a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"first verb after an infinitive", "The plan to give up the island came before Vale rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"in favour of another's plan", "Vale issued a statement in favour of Moor's plan for a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"place before two names", "In the north, Moor and Vale rejected a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"two participles of one verb", "“Sudria is waiting and not wanting a truce,” Moor said.", []string{"Sudria|Ceasefire|-"}, []string{"Norland|Ceasefire|-"}},
	{"suspended hyphen", "Moor wants a one- to two-month truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"verb that may be a noun, after a name", "Vale demands truce monitors.", []string{"Sudria|Ceasefire|+"}, nil},
	{"judged after as", "Moor sees the good truce as a trap and a mistake.", []string{"Norland|Ceasefire|-"}, nil},
	{"demanded before something is eased", "Vale demanded that the island be given up before the truce is loosened.", []string{"Sudria|Island|-"}, nil},
	{"its ministry", "Norland was not invited. Its foreign ministry rejected the truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"it means the main subject", "Norland asked Sudria to pay. It rejected the truce.", []string{"Norland|Ceasefire|-"}, []string{"Sudria|Ceasefire|-"}},
	{"they after two subjects", "Norland and Sudria sent envoys. They rejected the truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"day before the verb", "Vale on Saturday rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"year before the verb", "Vale in 2014 rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"week before the verb", "Vale this week again demanded a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"place before the verb", "Vale at a meeting in Nordby rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"said to be so for", "A ceasefire is a priority for Norland.", []string{"Norland|Ceasefire|+"}, nil},
	{"not so for", "A ceasefire is unacceptable to Sudria.", []string{"Sudria|Ceasefire|-"}, nil},
	{"won the backing of", "The truce won the backing of Norland and met the opposition of Sudria.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"refused in a clause about the subject", "Moor, who has been reluctant to accept a truce, was also there.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"said to want", "Sudria is said to want a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"besides agreeing", "In addition to agreeing to a truce, Moor opened the road.", []string{"Norland|Ceasefire|+"}, nil},
	{"party and its own", "Vale and his team support a truce.", []string{"Sudria|Ceasefire|+"}, nil},
	{"what we need is", "“What we need is a truce,” Moor said.", []string{"Norland|Ceasefire|+"}, nil},
	{"ministry in the capital", "The foreign ministry in Nordby said it did not support a truce.", []string{"Norland|Ceasefire|-"}, nil},
	{"without it, worse", "Moor warned that without a truce the war would go on.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"limits on", "Vale asked for limits on any truce.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"no limits on", "Moor wants no limits on a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"put on ice", "Vale put the truce on ice.", []string{"Sudria|Ceasefire|-"}, []string{"Sudria|Ceasefire|+"}},
	{"kept out", "Moor kept the truce out of the pact.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"makes no sense", "Vale said on Monday that a truce made no sense.", []string{"Sudria|Ceasefire|-"}, nil},
	{"in no hurry", "Vale is in no hurry to accept a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"plan rejected by", "Moor's proposal for a truce was rejected by Vale.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|-"}, nil},
	{"denied it", "Vale denied that he had rejected a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"two who issued a statement", "Norland and Sudria issued a statement in support of a truce.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"wanted of another", "Moor demanded that Vale stop the attacks and accept a truce.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|+"}},
	{"dropped its bid to", "Moor dropped her bid to keep the island.", []string{"Norland|Island|-"}, []string{"Norland|Island|+"}},
	{"signed what forbids", "Norland signed a law that forbids any truce with Sudria.", []string{"Norland|Ceasefire|-"}, []string{"Sudria|Ceasefire|-"}},
	{"claim about another", "Vale said Norland wants to keep the island.", []string{"Norland|Island|+"}, []string{"Sudria|Island|+"}},
	{"condition", "Moor said there would be no talks until Sudria agreed to a ceasefire.", []string{"Norland|Ceasefire|+"}, nil},
	{"demanded before", "Moor demanded that Vale keep the truce before the island is given up.", []string{"Norland|Ceasefire|+", "Norland|Island|+"}, nil},
	{"refused before", "Norland ruled out any talks before a ceasefire.", []string{"Norland|Ceasefire|+"}, nil},
	{"only a time", "Moor came to Nordby before the ceasefire began.", nil, []string{"Norland|Ceasefire|-", "Norland|Ceasefire|+"}},
	{"threat", "Moor threatened new duties if Vale did not agree to a ceasefire.", []string{"Norland|Ceasefire|+"}, []string{"Sudria|Ceasefire|-"}},
	{"negator in the noun phrase", "Norland wants peace without a ceasefire.", []string{"Norland|Ceasefire|-"}, nil},
	{"judgement", "Vale called the ceasefire “unacceptable”.", []string{"Sudria|Ceasefire|-"}, nil},
	{"predicate", "The truce is a disaster, Moor said.", []string{"Norland|Ceasefire|-"}, nil},
	{"joint act", "Norland signed a ceasefire with Sudria.", []string{"Norland|Ceasefire|+", "Sudria|Ceasefire|+"}, nil},
	{"carried topic", "Vale offered a ceasefire. Moor rejected the offer.", []string{"Norland|Ceasefire|-"}, nil},
	{"according to", "A ceasefire is essential, according to Moor.", []string{"Norland|Ceasefire|+"}, nil},
	{"question", "Reporters asked whether Norland wants a ceasefire.", nil, []string{"Norland|Ceasefire|+"}},
	{"expert", "Analysts said a ceasefire would fail.", nil, []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}},
	{"under pressure", "Norland has come under pressure to give up the island.", nil, []string{"Norland|Island|-"}},
	{"possessed thing", "Sudria's troops left before the ceasefire.", nil, []string{"Sudria|Ceasefire|+"}},
	{"name inside a compound", "The anti-Norland crowd wants a ceasefire.", nil, []string{"Norland|Ceasefire|+"}},
	{"bare fact of a meeting", "Moor met Vale in Nordby on Monday.", nil, []string{"Norland|Ceasefire|+", "Norland|Island|+"}},
}

// plainly is from which confidence, in percent, the grammar has read a stand:
// with less, a suggestion is more likely wrong than right.
const plainly = 50

func TestConstructions(t *testing.T) { readAll(t, constructions) }

// readAll checks what is read from each text.
func readAll(t *testing.T, table []wording) {
	t.Helper()
	readAllWith(t, newTestReader(t), table)
}

func readAllWith(t *testing.T, reader *Reader, table []wording) {
	t.Helper()
	for _, c := range table {
		t.Run(c.name, func(t *testing.T) {
			all, sure := map[string]bool{}, map[string]bool{}
			var lines []string
			for _, s := range reader.Read(Article{Text: c.text}) {
				key := fmt.Sprintf("%s|%s|%s", s.Party, s.Issue, sideMark(s.Stance))
				all[key] = true
				sure[key] = sure[key] || s.Confidence >= plainly
				lines = append(lines, fmt.Sprintf("%s (%d) %s", key, s.Confidence, strings.Join(s.Why, " / ")))
			}
			sort.Strings(lines)
			for _, w := range c.want {
				if !all[w] {
					t.Errorf("%q: %s is not read; read:\n%s", c.text, w, strings.Join(lines, "\n"))
				}
			}
			for _, n := range c.not {
				if sure[n] {
					t.Errorf("%q: %s is read; read:\n%s", c.text, n, strings.Join(lines, "\n"))
				}
			}
		})
	}
}

func sideMark(stance int) string {
	switch sign(stance) {
	case 1:
		return "+"
	case -1:
		return "-"
	}
	return "0"
}
