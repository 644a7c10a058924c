/// A rule that is broken by prose behind its source: a warning, since the lesson plays all the
/// same, and an error for `check --strict`.
package protocol FreshnessRule: Rule {}
