/** Words of the About dialog, which load with it. */
export const about = {
  product: (version: string, licence: string) => `AI backend editor ${version}, under the ${licence} licence.`,
  others: (n: number) => `It ships ${n} packages of others:`,
}
