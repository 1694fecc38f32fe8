const PATHS = {
  lock: 'M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z',
  lockTilde: 'M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9zM5.5 10.5q1.2-1.4 2.5 0t2.5 0',
  lockSlash: 'M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9zM2 2l12 12.5',
  lockCross: 'M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9zM6.4 8.6l3.2 3.2M9.6 8.6l-3.2 3.2',
  open: 'M5 7V4.5a3 3 0 0 1 5.8-1M3.5 7h9v6.5h-9z',
  broken:
    'M6.5 9.5 5 11a2.2 2.2 0 0 1-3-3l2-2M9.5 6.5 11 5a2.2 2.2 0 0 1 3 3l-2 2M6 2.5v2M2.5 6h2M10 13.5v-2M13.5 10h-2',
  question: 'M6 6a2 2 0 1 1 2.6 1.9Q8 8.2 8 9.3M8 11.6v.2M8 1.8a6.2 6.2 0 1 0 .01 0',
  error: 'M8 1.8a6.2 6.2 0 1 0 .01 0M8 4.6v4M8 11v.3',
  warning: 'M8 2.2 14.3 13.4H1.7zM8 6.4v3.2M8 11.3v.3',
  info: 'M8 1.8a6.2 6.2 0 1 0 .01 0M8 7.2v4M8 4.6v.3',
  check: 'M3 8.5 6.5 12 13 4.5',
  undo: 'M6 4 3 7l3 3M3 7h6.5a3.3 3.3 0 0 1 0 6.6H7',
  redo: 'M10 4l3 3-3 3M13 7H6.5a3.3 3.3 0 0 0 0 6.6H9',
  link: 'M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.6-2.6a2.4 2.4 0 0 0-3.4-3.4l-1 1M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.2 9.4a2.4 2.4 0 0 0 3.4 3.4l1-1',
  folder: 'M2 12.5v-9h4l1.5 2H14v7z',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  download: 'M8 2.5v7M5 7l3 3 3-3M2.5 13.5h11',
  plus: 'M8 3v10M3 8h10',
  grip: 'M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1',
  down: 'M4 6.5 8 10l4-3.5',
  more: 'M8 3.5v.1M8 8v.1M8 12.5v.1',
  close: 'M4 4l8 8M12 4l-8 8',
  sun: 'M8 5a3 3 0 1 0 .01 0M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  arrow: 'M3 8h9M9 5l3 3-3 3',
} as const

export type IconName = keyof typeof PATHS

/** A drawing that repeats the words beside it; screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
