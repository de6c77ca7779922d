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
func Groups(items []Item) [][]int {
	order := byLength(items)
	g := grouping{items: items, order: order, parent: make([]int, len(items))}
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
	items  []Item
	order  []int
	parent []int // a forest: the items of one tree are one group
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
		for _, next := range list[i+1 : min(i+1+neighbours, len(list))] {
			a, b := g.root(placeIn(list[i])), g.root(placeIn(next))
			if a == b {
				continue
			}
			one, other := &g.items[g.order[placeIn(list[i])]], &g.items[g.order[placeIn(next)]]
			if one.Apart == other.Apart && one.Sketch.SameStory(other.Sketch) {
				g.parent[b] = a
			}
		}
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
