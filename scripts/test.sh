#!/usr/bin/env bash
# Every check and every test, with all the set-up that they need.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$1"; }

step "dependencies"
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then npm ci; fi
step "formatting";        npm run -s format
step "types";             npm run -s types
step "lint";              npm run -s lint
step "import boundaries"; npm run -s boundaries | tee /dev/stderr | grep -Eq '[1-9][0-9]{2,} modules'
step "dead code";         npm run -s dead-code
step "build";             npm run -s prepare && npx vite build --logLevel warn
step "size";              npm run -s size
step "unit, property and differential tests"; npm run -s unit
step "browser";           node scripts/browser.mjs
step "tests in Chromium"; npm run -s e2e
