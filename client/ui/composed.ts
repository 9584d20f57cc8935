/** Whether an input method takes a key for the word that it composes. Safari tells the last of these after the word, as 229. */
export const isComposed = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>) =>
  isComposing || keyCode === 229
