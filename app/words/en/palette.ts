/** Words of what finds anything, and of the list of shortcuts. */
export const palette = {
  find: 'A command, a member by name, model or host, a document, field, release, example or lesson',
  nothing: 'Nothing has such a name.',
  more: (n: number) => `${n} more …`,
  groups: {
    commands: 'Commands',
    members: 'Members',
    documents: 'Documents',
    fields: 'Fields',
    releases: 'Releases',
    examples: 'Examples',
    lessons: 'Lessons',
  },
  otherShortcuts: [
    ['Move a member within its priority', 'Alt+← Alt+→'],
    ['Move a member to another priority, or a priority', 'Alt+↑ Alt+↓'],
    ['Mend what is wrong at the cursor', 'Ctrl+.'],
    ['What can stand at the cursor', 'Ctrl+Space'],
    ['Let Tab leave the editor', 'Ctrl+M'],
    ['Close what is selected', 'Esc'],
  ] as readonly (readonly [words: string, keys: string])[],
}
