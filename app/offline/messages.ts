/** What the page tells the worker that waits: the user wants the new version now. */
export const TAKE_OVER = 'take-over'
