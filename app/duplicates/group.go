package duplicates

import (
	"cmp"
	"slices"
)

// Item is a text among others.
type Item struct {
	// Key tells it from the others, whatever their order: a hash of its text.
	Key    string
	Sketch Sketch
	// Apart keeps it out of groups with items that have another one.
	Apart string
}

const (
	// neighbours is with how many of those that share a shingle an item is compared.
	neighbours = 8
	// indexed is by how many of its smallest hashes an item meets others. Of two
	// versions of a story a quarter at least of them is the same.
	indexed = 64
)

// Groups finds the items that print one story, at least two in each group, by
// their indices in order of their keys, as are the groups by their first.
func Groups(items []Item) [][]int { return Found{}.Again(items) }

// Found is what was found among some items, each with another key.
type Found struct {
	Items  []Item
	Groups [][]int
}

// Again finds the same as Groups, at the cost of what has changed: two items that
// were compared before and found to be different are not compared again.
func (f Found) Again(items []Item) [][]int {
	g := f.merged(items)
	g.order = byLength(g.items)
	g.parent = make([]int, len(g.items))
	for i := range g.parent {
		g.parent[i] = i
	}
	list := g.shared()
	for len(list) > 0 {
		n := 1
		for n < len(list) && hashIn(list[n]) == hashIn(list[0]) {
			n++
		}
		g.compare(list[:n])
		list = list[n:]
	}
	return g.groups()
}

// byLength orders the items so that versions of a story stand together, in the
// same way however they are given.
func byLength(items []Item) []int {
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := items[a], items[b]
		return cmp.Or(cmp.Compare(x.Apart, y.Apart), cmp.Compare(x.Sketch.size, y.Sketch.size), cmp.Compare(x.Key, y.Key))
	})
	return order
}

// grouping joins items by their places in order.
type grouping struct {
	items  []Item // those given, then those that are gone
	past   []past // of each
	given  int
	order  []int
	parent []int // a forest: the items of one tree are one group
}

// past is what is known of an item from before.
type past struct {
	met   bool // it was among the items then
	group int  // in which it was found, from 1; 0: in none
}

// merged are items together with those of before that are gone: which items were
// compared then hung on those too. Where two have one key nothing is taken from
// before.
func (f Found) merged(items []Item) *grouping {
	anew := &grouping{items: items, past: make([]past, len(items)), given: len(items)}
	if len(f.Items) == 0 {
		return anew
	}
	g := &grouping{items: slices.Clone(items), past: make([]past, len(items)), given: len(items)}
	type name struct{ key, apart string }
	at := make(map[name]int, len(items))
	for i, item := range items {
		at[name{item.Key, item.Apart}] = i
	}
	if len(at) < len(items) {
		return anew
	}
	then := make([]int, len(f.Items)) // where each item of before is now
	for i, item := range f.Items {
		now, here := at[name{item.Key, item.Apart}]
		if !here {
			now = len(g.items)
			at[name{item.Key, item.Apart}] = now
			g.items, g.past = append(g.items, item), append(g.past, past{})
		}
		if g.past[now].met {
			return anew
		}
		g.past[now].met = true
		then[i] = now
	}
	for n, group := range f.Groups {
		for _, i := range group {
			g.past[then[i]].group = n + 1
		}
	}
	return g
}

// shared lists the hashes of all sketches with the places of their items, in
// order: those that share a hash stand together, by length.
func (g *grouping) shared() []uint64 {
	list := make([]uint64, 0, len(g.items)*indexed)
	for place, i := range g.order {
		least := g.items[i].Sketch.least
		for _, hash := range least[:min(len(least), indexed)] {
			list = append(list, uint64(hash)<<32|uint64(place))
		}
	}
	slices.Sort(list)
	return list
}

func hashIn(entry uint64) uint32 { return uint32(entry >> 32) }

func placeIn(entry uint64) int { return int(uint32(entry)) }

// compare looks at items that share a hash.
func (g *grouping) compare(list []uint64) {
	for i := range list {
		one := g.order[placeIn(list[i])]
		if one >= g.given {
			continue
		}
		then, now := 0, 0 // how many stand between the two, of before and of those given
		for j := i + 1; j < len(list) && now < neighbours; j++ {
			other := g.order[placeIn(list[j])]
			if g.past[other].met {
				then++
			}
			if other >= g.given {
				continue
			}
			now++
			if !g.differed(one, other, then) {
				g.join(placeIn(list[i]), placeIn(list[j]))
			}
		}
	}
}

// differed reports whether two items, so many places of before from each other,
// were compared then and found to be two stories.
func (g *grouping) differed(one, other, then int) bool {
	a, b := g.past[one], g.past[other]
	return a.met && b.met && then <= neighbours && (a.group == 0 || a.group != b.group)
}

// join makes one group of two items that print one story.
func (g *grouping) join(x, y int) {
	a, b := g.root(x), g.root(y)
	if a == b {
		return
	}
	one, other := &g.items[g.order[x]], &g.items[g.order[y]]
	if one.Apart == other.Apart && one.Sketch.SameStory(other.Sketch) {
		g.parent[b] = a
	}
}

func (g *grouping) root(place int) int {
	for g.parent[place] != place {
		g.parent[place] = g.parent[g.parent[place]]
		place = g.parent[place]
	}
	return place
}

func (g *grouping) groups() [][]int {
	trees := map[int][]int{}
	for place, i := range g.order {
		root := g.root(place)
		trees[root] = append(trees[root], i)
	}
	byKey := func(a, b int) int { return cmp.Compare(g.items[a].Key, g.items[b].Key) }
	var groups [][]int
	for _, group := range trees {
		if len(group) > 1 {
			slices.SortFunc(group, byKey)
			groups = append(groups, group)
		}
	}
	slices.SortFunc(groups, func(a, b []int) int { return byKey(a[0], b[0]) })
	return groups
}
