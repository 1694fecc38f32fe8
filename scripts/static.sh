#!/usr/bin/env bash
# What is checked without running anything: the linter on one core, all else on the other. Each says its name, and what it found.
set -uo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

check() { for name in "$@"; do npm run -s "$name" >"$out/$name" 2>&1 || touch "$out/$name.failed"; done; }
check lint &
check format types boundaries dead-code
wait

# Without the modules that they are about, boundaries hold of themselves.
grep -Eq '[1-9][0-9]{2,} modules' "$out/boundaries" || touch "$out/boundaries.failed"

failed=0
for name in format types lint boundaries dead-code; do
  printf '\n== %s\n' "$name"
  cat "$out/$name"
  if [ -e "$out/$name.failed" ]; then echo "failed: npm run $name"; failed=1; fi
done
exit $failed
