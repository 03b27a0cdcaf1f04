/**
 * Thirty places that the map is looked at in: all eight size classes and all 16 states, hamlets of 48 inhabitants
 * and Berlin, an island, cities whose boroughs have keys of their own. All exist in the boundaries of 2016 and in
 * the register of 2021, under the same key.
 */
export const namedMunicipalities = [
  // fewer than 2,000 inhabitants
  { ags: '01053102', name: 'Römnitz' },
  { ags: '07131021', name: 'Eichenbach' },
  { ags: '09171134', name: 'Tyrlaching' },
  { ags: '15083030', name: 'Angern' },
  { ags: '16067036', name: 'Herrenhof' },
  // 2,000 to under 5,000
  { ags: '01054164', name: 'Wyk auf Föhr' },
  { ags: '05958020', name: 'Hallenberg' },
  { ags: '12071408', name: 'Welzow' },
  { ags: '14523280', name: 'Neumark' },
  // 5,000 to under 10,000
  { ags: '03254003', name: 'Algermissen' },
  { ags: '08125098', name: 'Untergruppenbach' },
  { ags: '10041512', name: 'Großrosseln' },
  { ags: '13071124', name: 'Röbel/Müritz' },
  // 10,000 to under 20,000
  { ags: '06631006', name: 'Eichenzell' },
  { ags: '09176123', name: 'Eichstätt' },
  { ags: '12069017', name: 'Beelitz' },
  { ags: '16061115', name: 'Leinefelde-Worbis' },
  // 20,000 to under 50,000
  { ags: '07332025', name: 'Haßloch' },
  { ags: '10043114', name: 'Neunkirchen' },
  { ags: '14626610', name: 'Zittau' },
  // 50,000 to under 100,000
  { ags: '08335043', name: 'Konstanz' },
  { ags: '13004000', name: 'Schwerin' },
  { ags: '15001000', name: 'Dessau-Roßlau' },
  // 100,000 to under 500,000
  { ags: '04012000', name: 'Bremerhaven' },
  { ags: '06411000', name: 'Darmstadt' },
  { ags: '16053000', name: 'Jena' },
  // 500,000 and more
  { ags: '02000000', name: 'Hamburg' },
  { ags: '05315000', name: 'Köln' },
  { ags: '09162000', name: 'München' },
  { ags: '11000000', name: 'Berlin' },
] as const;
