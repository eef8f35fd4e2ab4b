package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMG_ID,LAT,LON,LAT_pred,LON_pred|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "img_id,gt_lat,predicted_lat,gt_long,predicted_long,great_circle_distance"
                        + "|id=0 truth-lat=1 truth-lng=3 lat=2 lng=4",
                "image,latitude,longitude,predicted_latitude,predicted_longitude|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "filename,true_lat,true_lng,pred_lat,pred_lng|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "id,Latitude (true),Longitude (true),Latitude (guess),Longitude (guess)"
                        + "|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "photoId,gtLat,gtLng,predLat,predLng|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "image_id,ground_truth_lat,ground_truth_lon,lat,lon|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "predlat,predlon,lat,lon|truth-lat=2 truth-lng=3 lat=0 lng=1",
                "img_id,p_key,pred_class,pred_lat,pred_lng|id=0 lat=3 lng=4",
                "IMG_ID,AUTHOR,LAT,LON,S3_Label|id=0 lat=2 lng=3 photographer=1",
                "idx,lon_deg,lat_deg|lat=2 lng=1",
                "id,true_lat,true_lon,pred_lat,pred_lon,latest|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "id,true_lat,true_lon,pred_lat,pred_lon,longest,long_answer|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
                "id,lat,lon,latest,longest,answer_long|id=0 lat=1 lng=2",
                "lat_answer,long_answer,lat,long|truth-lat=2 truth-lng=3 lat=0 lng=1",
                "0,IMG_ID,2,3,4,LAT,LON|id=1 lat=5 lng=6 photographer=3",
                "IMG_ID,OwnerNSID,LAT,LON|id=0 lat=2 lng=3 photographer=1",
                "3,IMG_ID,LAT,LON|id=1 lat=2 lng=3",
                "img_id,cell_lat,cell_lng,rag_5_lat,rag_5_lng,lat,lng|id=0 lat=5 lng=6",
                "IMG_ID,LAT,LON,LAT_pred,LON_pred,center_lat,center_lon,platform,along"
                        + "|id=0 truth-lat=1 truth-lng=2 lat=3 lng=4",
            })
    void recognisesTheFieldsNames(String header, String expected) {
        assertEquals(expected, roles(header, ColumnRole.PREDICTED_LAT));
    }

    @Test
    void readsABareAxisAsTheTruthInAFileOfTruths() {
        assertEquals(
                "id=0 truth-lat=2 truth-lng=3 photographer=1", roles("IMG_ID,AUTHOR,LAT,LON", ColumnRole.TRUTH_LAT));
    }

    @Test
    void prefersANameOfThePhotoToAnyOtherName() {
        assertEquals("id=1 lat=2 lng=3", roles("name,img_id,lat,lng", ColumnRole.PREDICTED_LAT));
    }

    @Test
    void doesNotChooseBetweenTwoColumnsOfOneRole() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> roles("id,pred_lat,guess_lat,lng", ColumnRole.PREDICTED_LAT));
        assertEquals(
                "expected one column for lat, found pred_lat and guess_lat; say which with --columns lat=NAME",
                error.getMessage());
    }

    @Test
    void cannotChooseBetweenColumnsOfOneName() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> roles("id,lat,lng,lat", ColumnRole.PREDICTED_LAT));
        assertEquals(
                "expected one column for lat, found lat and lat; give one of them another name", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> roles("id,lat,lng,id", ColumnRole.PREDICTED_LAT));
        assertEquals("expected one column id, found several; give the others another name", error.getMessage());
    }

    private static String roles(String header, ColumnRole bareMeans) {
        List<String> names = Arrays.asList(header.split(","));
        Map<ColumnRole, Integer> roles = ColumnNames.recognise(names, bareMeans);
        return roles.entrySet().stream()
                .map(role -> role.getKey().key() + "=" + role.getValue())
                .collect(Collectors.joining(" "));
    }
}
