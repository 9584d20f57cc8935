// Scripts in which one character is a word, as a family name is.
const isWord = /[\p{Script=Han}\p{Script=Hangul}]/u

/** Whether records are looked for already: a single letter would find nearly all of them. */
export const saysEnough = (text: string) => [...text].length > 1 || isWord.test(text)
