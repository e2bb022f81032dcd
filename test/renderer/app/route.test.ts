// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { caseTabs, hrefOf, routeOf, type Route } from '../../../renderer/app/route.ts'
import { fakeId } from '../../support/fakes/fake-committee.ts'
import { fc, law } from '../../support/law.ts'

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { screen: 'start' },
    { screen: 'cases' },
    { screen: 'people' },
    { screen: 'institutions' },
  ),
  fc.record({
    screen: fc.constant('case' as const),
    caseId: fc.nat(1e6).map((n) => fakeId<never>('case', n)),
    tab: fc.constantFrom(...caseTabs),
  }),
)

describe('an address', () => {
  law('every place is found again by its address', [routes], (route) => {
    expect(routeOf(hrefOf(route))).toEqual(route)
  })
  law('any text after # is a place', [fc.string()], (text) => {
    expect(['start', 'cases', 'case', 'people', 'institutions']).toContain(routeOf(`#/${text}`).screen)
  })
  it('shows the dossier of a case whose tab is not known', () =>
    expect(routeOf(`#/case/${fakeId('case', 1)}/elsewhere`)).toMatchObject({
      screen: 'case',
      tab: 'dossier',
    }))
  it('takes no case id that cannot be one', () =>
    expect(routeOf('#/case/../../etc')).toEqual({ screen: 'start' }))
})
