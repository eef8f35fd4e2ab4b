/** Recipes: how each network that comes along was made, and how others of its kind are. */
package org.terrella.train;
