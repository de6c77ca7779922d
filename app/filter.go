package app

import "standpoint/app/compare"

// Filters reports whether options leave out more than DefaultOptions do. The
// day as of which the matrix is drawn is no filter.
func Filters(o compare.Options) bool {
	return o.From != "" || len(o.Except) > 0 || len(o.Voices) > 0 || o.OfficialOnly || o.ReviewedOnly ||
		o.MinConfidence > DefaultOptions().MinConfidence
}

// WithoutFilters gives options that leave out no more than DefaultOptions do, as
// of the same day.
func WithoutFilters(o compare.Options) compare.Options {
	all := DefaultOptions()
	all.AsOf = o.AsOf
	return all
}
