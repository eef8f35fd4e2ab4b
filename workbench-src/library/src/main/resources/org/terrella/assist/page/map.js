/* A map on a canvas: land and borders, areas of places, numbered pins. Degrees are as long east as north, at every zoom. */
export class WorldMap {
  constructor(canvas) {
    this.canvas = canvas;
    this.outlines = { land: [], borders: [] };
    this.areas = null;
    this.pins = { candidates: [], references: [] };
    this.drawing = null;
    this.centre = [0, 15];
    this.zoom = 1;
    new ResizeObserver(() => this.draw()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    canvas.addEventListener("wheel", event => {
      event.preventDefault();
      this.scale(event.deltaY < 0 ? 1.25 : 0.8);
    }, { passive: false });
    canvas.addEventListener("keydown", event => this.key(event));
    canvas.addEventListener("pointerdown", event => {
      this.drag = [event.clientX, event.clientY];
      this.isClick = true;
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", event => {
      if (this.drag && Math.hypot(event.clientX - this.drag[0], event.clientY - this.drag[1]) > 3) {
        this.isClick = false;
        this.move((this.drag[0] - event.clientX) / this.perDegree(), (event.clientY - this.drag[1]) / this.perDegree());
        this.drag = [event.clientX, event.clientY];
      }
    });
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, () => { this.drag = null; });
    }
    canvas.addEventListener("click", event => {
      if (this.drawing && this.isClick) {
        this.corner(this.place(event.offsetX, event.offsetY));
      }
    });
  }

  /* A search area is drawn corner by corner. */
  startDrawing() {
    this.drawing = [];
    this.draw();
    return [];
  }

  endDrawing() {
    const corners = this.drawing;
    this.drawing = null;
    this.draw();
    return corners;
  }

  corner(place) {
    this.drawing.push(place);
    this.draw();
  }

  /* Latitude and longitude of a point of the canvas. */
  place(x, y) {
    const lat = this.centre[1] + (this.canvas.clientHeight / 2 - y) / this.perDegree();
    const lng = this.centre[0] + (x - this.canvas.clientWidth / 2) / this.perDegree();
    return [Math.min(90, Math.max(-90, lat)), ((lng + 540) % 360 + 360) % 360 - 180];
  }

  perDegree() {
    return Math.max(this.canvas.clientWidth / 360, this.canvas.clientHeight / 180) * this.zoom;
  }

  key(event) {
    const step = 40 / this.perDegree();
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    if (moves[event.key]) {
      this.move(...moves[event.key]);
    } else if (event.key === "+" || event.key === "=") {
      this.scale(1.5);
    } else if (event.key === "-") {
      this.scale(1 / 1.5);
    } else if (event.key === "Enter" && this.drawing) {
      this.corner([...this.centre].reverse());
    } else {
      return;
    }
    event.preventDefault();
  }

  scale(factor) {
    this.zoom = Math.min(200, Math.max(1, this.zoom * factor));
    this.draw();
  }

  move(east, north) {
    this.centre = [((this.centre[0] + east + 540) % 360) - 180, Math.min(85, Math.max(-85, this.centre[1] + north))];
    this.draw();
  }

  /* Goes to the candidates where they are others than before. */
  show(areas, pins) {
    const isSame = JSON.stringify(pins.candidates) === JSON.stringify(this.pins.candidates);
    this.areas = areas;
    this.pins = pins;
    if (!isSame) {
      this.fit();
    }
    this.draw();
  }

  /* All pins in sight, the first one in the middle. */
  fit() {
    const pins = this.pins.candidates;
    if (!pins.length || !this.canvas.clientWidth) {
      this.centre = [0, 15];
      this.zoom = 1;
      return;
    }
    const [first] = pins;
    this.centre = [first.lng, first.lat];
    this.zoom = 1;
    const k = this.perDegree();
    const east = Math.max(5, ...pins.map(pin => Math.abs(pin.lng - first.lng - 360 * Math.round((pin.lng - first.lng) / 360))));
    const north = Math.max(5, ...pins.map(pin => Math.abs(pin.lat - first.lat)));
    const wanted = 0.42 * Math.min(this.canvas.clientWidth / east, this.canvas.clientHeight / north) / k;
    this.zoom = Math.min(200, Math.max(1, wanted));
  }

  /* Corners of what is in sight, latitude first, near enough to each other that the way between them is plain; null if all is. */
  corners() {
    const k = this.perDegree();
    const wide = this.canvas.clientWidth / k;
    const high = this.canvas.clientHeight / k;
    if (wide >= 350) {
      return null;
    }
    const lat = sign => Math.min(90, Math.max(-90, this.centre[1] + sign * high / 2));
    const lng = part => ((this.centre[0] + (part - 0.5) * wide + 540) % 360 + 360) % 360 - 180;
    const parts = [0, 0.25, 0.5, 0.75, 1];
    return [...parts.map(part => [lat(1), lng(part)]), ...parts.reverse().map(part => [lat(-1), lng(part)])];
  }

  /* The copy of a longitude that is nearest to the middle. */
  x(lng) {
    let off = lng - this.centre[0];
    off -= 360 * Math.round(off / 360);
    return this.canvas.clientWidth / 2 + off * this.perDegree();
  }

  y(lat) {
    return this.canvas.clientHeight / 2 - (lat - this.centre[1]) * this.perDegree();
  }

  /* Rings lie in [-180, 180]; they are drawn up to three times, so that the map goes on at its edges. */
  trace(context, lines, shift) {
    const k = this.perDegree();
    const left = this.canvas.clientWidth / 2 + (shift - this.centre[0]) * k;
    const top = this.canvas.clientHeight / 2 + this.centre[1] * k;
    context.beginPath();
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        context[i ? "lineTo" : "moveTo"](left + line[i] * k, top - line[i + 1] * k);
      }
    }
  }

  /* Once before the next picture, however often it is asked for. */
  draw() {
    if (!this.awaited) {
      this.awaited = requestAnimationFrame(() => {
        this.awaited = null;
        this.drawNow();
      });
    }
  }

  /* By how many degrees the outlines are moved where they are in sight. */
  shifts() {
    const half = this.canvas.clientWidth / this.perDegree() / 2;
    return [-360, 0, 360].filter(shift => Math.abs(shift - this.centre[0]) < 180 + half);
  }

  drawNow() {
    const ratio = devicePixelRatio || 1;
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight;
    if (!width || !height) {
      return; // not in sight; drawn when it is
    }
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    const context = this.canvas.getContext("2d");
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
    context.scale(ratio, ratio);
    context.fillStyle = colour("sea");
    context.fillRect(0, 0, width, height);
    for (const shift of this.shifts()) {
      this.trace(context, this.outlines.land, shift);
      context.fillStyle = colour("land");
      context.fill("evenodd");
    }
    if (this.areas) {
      this.drawAreas(context, colour);
    }
    for (const shift of this.shifts()) {
      context.strokeStyle = colour("border");
      context.lineWidth = 0.7;
      this.trace(context, this.outlines.borders, shift);
      context.stroke();
      this.trace(context, this.outlines.land, shift);
      context.stroke();
    }
    context.textAlign = "center";
    context.textBaseline = "middle";
    this.pins.references.forEach(pin => this.pin(context, pin, 7, [colour("paper"), colour("pin")]));
    [...this.pins.candidates].reverse().forEach(pin => this.pin(context, pin, 11, [colour("pin"), colour("paper")]));
    if (this.drawing) {
      this.trace(context, [this.drawing.flatMap(([lat, lng]) => [lng, lat])], 0);
      context.closePath();
      context.strokeStyle = colour("act");
      context.lineWidth = 2;
      context.stroke();
      this.drawing.forEach(([lat, lng]) => context.fillRect(this.x(lng) - 3, this.y(lat) - 3, 6, 6));
      context.strokeRect(width / 2 - 5, height / 2 - 5, 10, 10);
    }
  }

  /* Places are drawn side by side on a sheet of their own, which is laid over the map, so that no edges show between them. */
  drawAreas(map, colour) {
    const sheet = new OffscreenCanvas(this.canvas.width, this.canvas.height);
    const context = sheet.getContext("2d");
    context.setTransform(map.getTransform());
    const half = Math.max(2, 1.2 * this.areas.widthKm / 111.2 / 2 * this.perDegree());
    for (const [name, points] of [["nearly", this.areas.nearlyAll], ["most", this.areas.most], ["half", this.areas.half]]) {
      context.fillStyle = colour(name);
      for (const [lat, lng] of points) {
        const wide = half / Math.max(0.1, Math.cos(lat * Math.PI / 180));
        context.fillRect(this.x(lng) - wide, this.y(lat) - half, 2 * wide, 2 * half);
      }
    }
    map.save();
    map.resetTransform();
    map.globalAlpha = 0.7;
    map.drawImage(sheet, 0, 0);
    map.restore();
  }

  pin(context, pin, radius, [ground, ink]) {
    context.font = `600 ${radius + 2}px system-ui, sans-serif`;
    context.beginPath();
    context.arc(this.x(pin.lng), this.y(pin.lat), radius, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.strokeStyle = ink;
    context.lineWidth = 1.5;
    context.stroke();
    context.fillStyle = ink;
    context.fillText(pin.label, this.x(pin.lng), this.y(pin.lat) + 1);
  }
}
