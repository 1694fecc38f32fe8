#!/usr/bin/env bash
# Every check and every test, with all the set-up that they need.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$1"; }

step "dependencies"
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then npm ci; fi
bash scripts/static.sh
step "build";             npm run -s prepare && npx vite build --logLevel warn
step "size";              npm run -s size
step "unit, property and differential tests"; npm run -s unit
step "browser";           node scripts/browser.mjs
step "tests in Chromium"; npm run -s e2e
