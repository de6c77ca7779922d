package app

// Version is the app's version, as FyneApp.toml gives it.
const Version = "0.1.0"
