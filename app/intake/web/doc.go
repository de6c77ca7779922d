// Package web fetches one web page from an address that a person typed, when that
// person says so: the only place in Standpoint that asks the network for anything.
//
// It reads nothing out of the page, follows nothing in it, sends no cookies, no
// referrer and no name of a person, keeps nothing, and never runs by itself.
package web
