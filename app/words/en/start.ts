/** What is said where the page itself can't start; it comes before all other words. */
export const start = {
  failed: 'A part of the page did not load, so it can’t start. What you wrote is kept on this device.',
  reload: 'Load the page again',
}
