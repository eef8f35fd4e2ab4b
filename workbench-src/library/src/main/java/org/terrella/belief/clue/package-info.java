/** What signs, roads, cars and weather look like in which country: tables that clues and hints are weighed with. */
package org.terrella.belief.clue;
