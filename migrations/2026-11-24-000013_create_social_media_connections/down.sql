DROP TABLE social_media_connections;
