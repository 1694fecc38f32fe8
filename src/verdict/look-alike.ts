import { codePoint, hiddenCharacters } from '../words/visible.js'

/** Letters of other alphabets that look like Latin ones (UTS #39, confusables), each before its double. */
const PAIRS =
  'аaАAвbВBсcСCԁdеeЕEғfɡgһhНHіiІIјjЈJкkКKӏlмmМMпnоoОOрpРPԛqгrѕsЅSтtТTцuѵvԝwхxХXуyУYзz' +
  'αaΑAβbΒBεeΕEηnΗHιiΙIκkΚKΜMνvΝNοoΟOρpΡPτtΤTυuχxΧXγyΥYωwΖZıiɩiȷjɑa'
const DOUBLES = new Map((PAIRS.match(/../gu) ?? []).map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]))

/** The name as it seems to be written, in plain Latin letters and without what can't be seen. */
function seeming(name: string): string {
  let shown = ''
  let at = 0
  for (const { start, end } of hiddenCharacters(name)) {
    shown += name.slice(at, start)
    at = end
  }
  return Array.from((shown + name.slice(at)).normalize('NFKC'), (letter) => DOUBLES.get(letter) ?? letter).join('')
}

/** Which of the known names a name seems to be without being it, and the letters that make the difference. */
export function lookAlike(
  name: string,
  known: readonly string[],
): { readonly looksLike: string; readonly letters: readonly string[] } | null {
  if (/^[\x20-\x7e]*$/.test(name) || name.length > 200) return null
  const looksLike = seeming(name)
  if (!known.includes(looksLike)) return null
  return { looksLike, letters: Array.from(name.replaceAll(/[\x20-\x7e]/g, ''), codePoint) }
}
