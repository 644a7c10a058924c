# For scripts whose opening comment says how they are called: answers --help with it, and refuses
# what it doesn't say. To be sourced.

# usage: the comment.
usage() { sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p;}' "$0"; }

# wrong WORD: ends the script over an argument that means nothing there.
wrong() {
  printf 'scripts/%s: what is ‘%s’?\n\n' "$(basename "$0")" "$1" >&2
  usage >&2
  exit 64
}

case "${1:-}" in -h | --help) usage && exit ;; esac
