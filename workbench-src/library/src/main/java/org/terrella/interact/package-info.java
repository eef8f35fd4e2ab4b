/** Scripted users, who know where photos were taken, and methods that listen to them: what a hint is worth. */
package org.terrella.interact;
