/** What photos show where, as maps of classes, and networks that look at photos and their maps. */
package org.terrella.classify.fusion;
