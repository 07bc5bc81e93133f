// Imported before all else: React chooses between its two builds when it is loaded, and nobody serves pages by the other.
process.env['NODE_ENV'] = 'production';
