/** Words of the page inside another one, which loads without the rest. */
export const embed = {
  nothing: 'There is no backend to show here. The address of this frame lacks its link, or the link was cut off.',
  noBackend: 'There is no AI backend in this text.',
  open: 'Open in the editor',
  judgedBy: (release: string, reason: string) => `Judged by ${release}${reason === '' ? '' : `, ${reason}`}`,
  problems: 'Problems',
}
