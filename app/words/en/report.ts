/** Words of the dialog in which a wrong badge is reported. */
export const report = {
  how: 'A text for an issue, with all that is needed to see the same. Nothing is sent: copy it, look it over, and put it where the project takes issues.',
  where: 'The endpoint that is selected; select another one for its badge.',
  nothing: 'There is no endpoint in this text whose badge could be wrong.',
  working: 'Taking the secrets out …',
  failed: 'The secrets could not be taken out, so no text is made.',
  replaced: (n: number) => (n === 0 ? 'No secret was found in the text.' : `Replaced in the text: ${n}.`),
  unjudged: 'Parts of the text are of kinds that are not known here: look at them yourself before you send it.',
  label: 'Text of the issue',
  copy: 'Copy text',
  copied: 'Text copied',
}
