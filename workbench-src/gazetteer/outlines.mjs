// Polygons on the sphere as sets of lines on the map, for even-odd tests along a parallel.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const EARTH_RADIUS_KM = 6371.0088;

export function decodeTopology(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((steps) => {
    let x = 0;
    let y = 0;
    return steps.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const ring = (numbers) => numbers.flatMap((n, i) => {
    const arc = n < 0 ? [...arcs[~n]].reverse() : arcs[n];
    return i === 0 ? arc : arc.slice(1);
  });
  const polygons = (name) => (topology.objects[name].geometries ?? [topology.objects[name]]).flatMap((geometry) =>
    (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [])
      .map((rings) => ({ id: geometry.id, rings: rings.map(ring) })));
  /** Arcs that two areas share. */
  const borders = (name) => {
    const uses = arcs.map(() => 0);
    for (const arc of topology.objects[name].geometries.flatMap((geometry) => (geometry.arcs ?? []).flat(3))) uses[arc < 0 ? ~arc : arc]++;
    return arcs.filter((_, i) => uses[i] > 1);
  };
  return { polygons, borders, transform: topology.transform };
}

/**
 * The lines of a polygon on the sphere, cut at the date line and closed along it (or over a pole), so that the even-odd rule
 * holds on the map. Stretches along the date line are made anew, since the source has some of them and lacks others.
 */
export function flatten(rings) {
  const lines = rings.flatMap(cutRing);
  for (const side of [-180, 180]) {
    const ends = lines.flatMap((line) => [line[0], line[line.length - 1]].filter((end) => !isClosed(line) && end[0] === side));
    const lats = ends.map((end) => end[1]).sort((a, b) => a - b);
    if (lats.length % 2 === 1) {
      if (lats[0] < 0) lats.unshift(-90);
      else lats.push(90);
    }
    for (let i = 0; i < lats.length; i += 2) lines.push([[side, lats[i]], [side, lats[i + 1]]]);
  }
  return lines;
}

/**
 * The closed rings of a polygon on the sphere, on the map: shells run clockwise, each followed by its holes, which run the
 * other way round.
 */
export function flatRings(rings) {
  const lines = flatten(rings).filter((line) => line.length > 1);
  const open = lines.filter((line) => !isClosed(line));
  for (const pole of [-90, 90]) {
    if (open.some((line) => line.some(([, lat]) => lat === pole))) open.push([[-180, pole], [180, pole]]);
  }
  const holes = lines.filter(isClosed);
  const shells = open.length === 0 ? holes.splice(0, 1) : chain(open);
  return shells.flatMap((shell) => [
    turned(shell, true),
    ...holes.filter(([[x, y]]) => holds(shell, x, y)).map((hole) => turned(hole, false)),
  ]);
}

/** Rings that open lines make end to end. */
function chain(lines) {
  const rings = [];
  for (let rest = lines; rest.length > 0; ) {
    let [ring, ...others] = rest;
    while (!isClosed(ring)) {
      const [x, y] = ring[ring.length - 1];
      const meets = (point) => point[0] === x && point[1] === y;
      const next = others.findIndex((line) => meets(line[0]) || meets(line[line.length - 1]));
      if (next < 0) throw new Error(`expected an outline that goes on at ${x}, ${y}, found its end`);
      const [line] = others.splice(next, 1);
      ring = [...ring, ...(meets(line[0]) ? line : [...line].reverse()).slice(1)];
    }
    rings.push(ring);
    rest = others;
  }
  return rings;
}

function turned(ring, clockwise) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  return twice > 0 === clockwise ? ring : [...ring].reverse();
}

const isClosed = (line) => {
  const last = line[line.length - 1];
  return line[0][0] === last[0] && line[0][1] === last[1];
};

/** Open lines between the places where a ring meets the date line, or the ring itself if it does not. */
function cutRing(ring) {
  const lines = [];
  let line = [ring[0]];
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1], ring[i]];
    if (Math.abs(to[0] - from[0]) > 180) {
      const side = from[0] < 0 ? -180 : 180;
      const span = to[0] + 2 * side - from[0];
      const lat = span === 0 ? from[1] : from[1] + ((side - from[0]) / span) * (to[1] - from[1]);
      if (from[0] !== side) line.push([side, lat]);
      lines.push(line);
      line = to[0] === -side ? [to] : [[-side, lat], to];
    } else if (from[0] === to[0] && Math.abs(from[0]) === 180) {
      lines.push(line);
      line = [to];
    } else {
      line.push(to);
    }
  }
  if (lines.length === 0) return [line];
  lines[0] = [...line, ...lines[0].slice(1)]; // the ring starts in the middle of a line
  return lines.filter((l) => l.length > 1);
}

/** Area of a ring, without sign, measured against the south pole: right across the date line and around that pole. */
export function areaKm2(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    let step = ring[i][0] - ring[i - 1][0];
    if (Math.abs(step) > 180) step -= Math.sign(step) * 360;
    const rad = Math.PI / 180;
    sum += step * rad * (2 + Math.sin(ring[i][1] * rad) + Math.sin(ring[i - 1][1] * rad)) / 2;
  }
  return Math.abs(sum) * EARTH_RADIUS_KM ** 2;
}

/** A point well inside: the middle of the widest stretch on the middle parallel. */
export function pointInside(rings) {
  const shell = unwrap(rings[0]);
  const lats = shell.map((p) => p[1]);
  if (Math.abs(shell[shell.length - 1][0] - shell[0][0]) > 180) return [0, -89]; // around the pole
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2 + 1e-7;
  const crossings = [];
  for (const ring of rings.map(unwrap)) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
      if (y1 > lat !== y2 > lat) crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  crossings.sort((a, b) => a - b);
  let best = [shell[0][0], 0];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (crossings[i + 1] - crossings[i] > best[1]) best = [(crossings[i] + crossings[i + 1]) / 2, crossings[i + 1] - crossings[i]];
  }
  return [((best[0] + 540) % 360) - 180, lat];
}

function unwrap(ring) {
  let turns = 0;
  return ring.map((point, i) => {
    if (i > 0 && Math.abs(point[0] - ring[i - 1][0]) > 180) turns -= Math.sign(point[0] - ring[i - 1][0]) * 360;
    return [point[0] + turns, point[1]];
  });
}

/** Code of the first polygon that holds a point, by plain tests. */
export function lookup(pieces) {
  const boxed = pieces.map((piece) => {
    const xs = piece.rings[0].map((p) => p[0]);
    const ys = piece.rings[0].map((p) => p[1]);
    return { ...piece, box: [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] };
  });
  return (x, y) => boxed.find(({ box, rings }) =>
    x >= box[0] && x <= box[1] && y >= box[2] && y <= box[3]
    && rings.reduce((inside, ring) => inside !== holds(ring, x, y), false))?.code;
}

function holds(ring, x, y) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/**
 * Lines, gzipped: scale and translation (4 doubles, x then y), number of lines, then per line its area, its number of
 * points and their quantized coordinates as differences from the point before, across lines; all varints, signed ones zigzag.
 */
export function writeLines(file, lines, { scale, translate }) {
  const head = Buffer.alloc(32);
  [scale[0], scale[1], translate[0], translate[1]].forEach((value, i) => head.writeDoubleBE(value, 8 * i));
  const bytes = [];
  const varint = (value) => {
    for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
    bytes.push(value);
  };
  const signed = (value) => varint(value < 0 ? -2 * value - 1 : 2 * value);
  varint(lines.length);
  let x = 0;
  let y = 0;
  for (const { area, line } of lines) {
    varint(area);
    varint(line.length);
    for (const [lng, lat] of line) {
      const nextX = Math.round((lng - translate[0]) / scale[0]);
      const outwards = lat === -90 ? Math.floor : lat === 90 ? Math.ceil : Math.round; // the reader stays on the map
      const nextY = outwards((lat - translate[1]) / scale[1]);
      signed(nextX - x);
      signed(nextY - y);
      x = nextX;
      y = nextY;
    }
  }
  writeFileSync(file, gzipSync(Buffer.concat([head, Buffer.from(bytes)]), { level: 9 }));
}
