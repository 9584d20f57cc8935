import { expect, it } from 'vitest'
import { bodyOf, emptyPerson } from './person-values.ts'

it('takes each line as another name, once, and passes over empty lines', () => {
  const typed = {
    ...emptyPerson,
    name: ' Lương Cường ',
    aliases: 'Luong Cuong\n\n  General Luong Cuong \nLuong Cuong',
  }
  expect(bodyOf(typed)).toEqual({
    honorific: null,
    name: 'Lương Cường',
    sortName: null,
    nameInOriginalScript: null,
    aliases: ['Luong Cuong', 'General Luong Cuong'],
    note: null,
  })
})
