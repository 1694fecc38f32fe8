/** What is said before the page has started, and where it can't start; it comes before all other words. */
export const start = {
  title: 'AI backend editor · kgateway and agentgateway',
  name: 'AI backends',
  failed: 'A part of the page did not load, so it can’t start. What you wrote is kept on this device.',
  reload: 'Load the page again',
}
