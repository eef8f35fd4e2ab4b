/** Charts, maps, sheets of photos, and the formats of pictures. */
package org.terrella.draw;
