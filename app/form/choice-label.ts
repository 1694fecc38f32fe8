import { forms, labelOf } from '../words/later'

/** What a choice among fields or values is called. */
export const choiceLabel = (name: string): string =>
  (Object.hasOwn(forms.choices, name) ? forms.choices[name] : undefined) ?? labelOf(name)
