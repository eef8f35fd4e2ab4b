/** Little Earth: a world that renders its own photos, from places and photographers to scenes. */
package org.terrella.world;
