/** A code whose words need nothing. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- to have no part is what it says
export type None = Readonly<Record<never, never>>

/** A code with its parts; one member for each code, so that whoever knows the code knows the parts. */
export type Coded<Params> = {
  [Code in keyof Params]: { readonly code: Code; readonly params: Readonly<Params[Code]> }
}[keyof Params]

/** Pairs a code with its parts; the compiler holds the two to each other. */
export function coded<Params, Code extends keyof Params>(code: Code, params: Params[Code]): Coded<Params> {
  return { code, params }
}
