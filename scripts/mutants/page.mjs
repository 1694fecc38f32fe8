import fs from 'node:fs'

const DOCUMENT = 'docs/mutants.md'

const INTRO = `# Mutants

\`npm run mutants -- FOLDER\` draws 300 mutants of a folder by a seed (COUNT and SEED change both), builds them into its files, switches on one at a time and lets the unit tests of the nearest folders meet it: each test is run again for each mutant that it comes across and that no test before it found. Tests that take longer than 0.3 s of processor time, property, differential and hostile tests are left out; a mutant meets 400 tests at most. What a test leaves behind in a store of the engine is noticed and tried again in modules of their own. Mutants that do not compile are counted like all others. StrykerJS itself was not taken, since its runner loads all modules anew for each mutant; its instrumenter makes the mutants.

The aim is 85 of 100 in each folder. A folder that is not in the table has not been run to its end. The run of \`src/yaml\` was broken off before mutants of what runs as modules load were tried alone, so its share is a lower bound; it is below the aim, since most of what changes a text is held by property tests, which are left out here.
`

/** Writes what the last run of each folder found, each survivor with its reason where one is known. */
export function write(out, reasons) {
  const results = fs
    .readdirSync(out)
    .filter((name) => /^[a-z]+\.json$/.test(name))
    .map((name) => JSON.parse(fs.readFileSync(`${out}/${name}`, 'utf8')))
  const rows = results.map(({ folder, all, mutants }) => {
    const killed = mutants.filter(({ killedBy }) => killedBy !== null).length
    const share = `${((100 * killed) / mutants.length).toFixed(1)} %`
    return `| \`src/${folder}\` | ${all} | ${mutants.length} | ${killed} | ${share} |`
  })
  const code = (text) =>
    `\`\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('](', '] (').slice(0, 90)}\`\``
  const lists = results.map(({ folder, mutants }) => {
    const left = mutants.filter(({ killedBy }) => killedBy === null)
    const lines = left.map(
      ({ name, fileName, line, original, replacement, isReached }) =>
        `| ${fileName.replace(`src/${folder}/`, '')}:${line} | ${code(original)} | ${code(replacement)} | ${
          reasons[name] ?? (isReached ? 'not looked at yet' : 'no test of these folders comes here')
        } |`,
    )
    return `\n## What survives in \`src/${folder}\`\n\n| where | is | becomes | why it survives |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`
  })
  const table = `| folder | mutants | drawn | found | share |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
  fs.writeFileSync(DOCUMENT, `${INTRO}\n${table}${lists.join('')}`)
}
