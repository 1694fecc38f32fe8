import '../style/print.css'

/** What the shortest of the usual sheets has room for, in CSS pixels: Letter, upright. */
const SHEET = 920
/** Smaller than this, frames would take more room than what they hold: a line is never thinner than a dot. */
const HAIRLINES = 0.15

/** Before the page goes to paper, its picture is made as small as one sheet needs. */
function fit(): void {
  const { dataset, style } = document.documentElement
  // Laid out as on paper, and drawn whole, so that its height can be told.
  dataset['paper'] = 'whole'
  const height = document.querySelector('.stage')?.scrollHeight ?? 0
  const zoom = Math.min(1, SHEET / height)
  style.setProperty('--paper-zoom', String(zoom))
  if (zoom < HAIRLINES) dataset['paper'] = 'tiny'
}

function leave(): void {
  const { dataset, style } = document.documentElement
  delete dataset['paper']
  style.removeProperty('--paper-zoom')
}

/** The page goes to paper as one sheet from now on. */
export default function watchPrinting(): void {
  addEventListener('beforeprint', fit)
  addEventListener('afterprint', leave)
}
