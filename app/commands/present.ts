/** For a projector: larger, and without what nobody in the room acts on. */
export function togglePresent(): void {
  const { dataset } = document.documentElement
  if (dataset['present'] === 'true') delete dataset['present']
  else dataset['present'] = 'true'
}
