/** The page's own name for its Latin face, which no other program knows. */
const own = '"LK Figures"'
export const latinFace = 'Barlow'

/** For programs that neither have the face nor read it from the picture: none of these is wider, so nothing runs into its neighbour. */
const narrow = "'Arial Narrow', 'Liberation Sans Narrow'"

/** Barlow where a machine has it, or as it travels with the picture; Chinese in whatever face the machine has for it. */
export function familyOf(computed: string): string {
  return computed.replaceAll(own, `${latinFace}, ${narrow}`).replaceAll('"', "'").replace('system-ui, ', '')
}

const latin = /[\u0020-\u00ff\u2010-\u2027\u2030-\u205e\u20ac]/

/** Whether a text needs the Latin face. */
export function hasLatin(text: string): boolean {
  return latin.test(text)
}
