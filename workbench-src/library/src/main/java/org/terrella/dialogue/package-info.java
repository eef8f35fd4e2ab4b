/** MG-Geo of Little Earth: questions and answers about its photos, from the world itself. */
package org.terrella.dialogue;
