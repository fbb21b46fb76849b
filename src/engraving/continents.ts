const outlines = [
  // Africa
  "-6 35 10 37 11 33 20 31 25 32 32 31 35 28 37 21 43 12 51 12 48 5 41 -2 39 -7 41 -15 35 -22 32 -28 26 -34 19 -35 15 -27 12 -17 13 -8 9 1 9 4 4 6 -8 4 -13 8 -17 14 -17 21 -13 28",
  // Madagascar
  "49 -12 50 -16 47 -25 44 -24 44 -17",
  // Europe and Asia
  "-9 37 -9 43 -2 44 -2 48 -5 48 2 51 8 54 8 57 11 54 20 55 24 59 30 60 22 60 25 65 18 62 17 57 12 56 6 58 6 62 14 68 25 71 40 67 34 66 45 67 60 69 70 73 80 73 105 78 140 73 170 70 180 68 178 62 162 58 156 51 156 58 142 59 135 54 140 48 130 42 127 35 122 40 118 38 122 31 116 23 108 21 109 12 104 9 101 13 100 7 104 1 98 9 94 16 88 22 80 15 78 8 73 18 67 25 57 26 51 30 48 30 51 25 57 24 59 22 52 16 43 13 39 21 35 28 34 32 36 37 28 37 26 40 30 41 41 41 39 46 31 46 28 43 23 38 19 42 13 45 18 40 16 38 9 44 3 42 0 39 -3 37",
  // Great Britain, Ireland, Iceland
  "-5 50 1 51 1 53 -3 58 -6 57 -3 54",
  "-10 52 -6 52 -6 55 -9 54",
  "-24 65 -18 63 -14 65 -18 66",
  // Japan, Sumatra to Java, Borneo, New Guinea, Australia
  "131 32 140 36 142 45 139 40 133 35",
  "95 5 106 -6 115 -8 105 -7",
  "109 1 117 7 118 0 114 -4",
  "131 -1 141 -3 150 -10 138 -8",
  "114 -22 122 -18 130 -12 136 -12 140 -17 143 -11 153 -26 150 -37 140 -38 131 -32 115 -34",
  // Greenland, the Americas
  "-72 78 -30 83 -20 74 -40 65 -45 60 -52 65 -55 70",
  "-168 66 -156 71 -128 70 -110 68 -95 71 -82 68 -94 59 -82 55 -79 52 -77 58 -78 62 -65 59 -56 52 -65 47 -70 43 -74 40 -76 35 -81 31 -80 25 -83 29 -90 29 -97 27 -97 20 -91 19 -87 21 -88 16 -83 15 -83 9 -78 9 -80 7 -86 11 -94 16 -105 20 -113 31 -110 24 -117 33 -124 40 -124 48 -135 58 -150 60 -162 56 -158 60",
  "-77 8 -72 12 -62 10 -50 1 -35 -6 -39 -15 -48 -26 -58 -36 -65 -42 -69 -52 -74 -50 -72 -30 -70 -18 -81 -5",
].map((outline) => outline.split(" ").map(Number));

/** Whether there is land at a longitude and latitude (degrees), to the precision of a thumbnail. */
export function isLand(longitude: number, latitude: number): boolean {
  const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return outlines.some((outline) => {
    let inside = false;
    for (let at = 0; at < outline.length; at += 2) {
      const [x0, y0] = [outline[at] as number, outline[at + 1] as number];
      const [x1, y1] = [outline[(at + 2) % outline.length] as number, outline[(at + 3) % outline.length] as number];
      if (y0 > latitude !== y1 > latitude && east < x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
    return inside;
  });
}
