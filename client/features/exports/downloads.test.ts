import { expect, it } from 'vitest'
import { downloads } from './downloads.ts'

it('offers CSV for spreadsheets first, then as it is stored, with the filters of the view', () => {
  const csv = { id: 'csv', label: 'CSV', extension: 'csv' }
  const links = downloads([csv], '/interventions', { country: 'CUB,VNM', theme: undefined })
  expect(links.map(({ href }) => href)).toEqual([
    '/api/v1/interventions.csv?country=CUB%2CVNM&flavour=spreadsheet',
    '/api/v1/interventions.csv?country=CUB%2CVNM&flavour=exact',
  ])
})

it('offers any other format once, by its own name', () => {
  expect(downloads([{ id: 'xlsx', label: 'Excel', extension: 'xlsx' }], '/sessions/1', {})).toEqual([
    { label: 'Excel', href: '/api/v1/sessions/1.xlsx' },
  ])
})
